import { expect, test } from 'vitest'
import { pageInstead } from './list'
import { createRefresh } from './refresh'

test('a page beyond the last leads to the last', () => {
  expect(pageInstead({ page: 9, size: 20 }, { rows: [], total: 41 })).toBe(3)
  expect(pageInstead({ page: 3, size: 20 }, { rows: [], total: 40 })).toBe(2)
})

test('other empty pages stay where they are', () => {
  expect(pageInstead({ page: 9, size: 20 }, { rows: [], total: 0 })).toBeNull()
  // A server that contradicts itself must not send the reader around in circles.
  expect(pageInstead({ page: 1, size: 20 }, { rows: [], total: 41 })).toBeNull()
  expect(pageInstead({ page: 3, size: 20 }, { rows: [], total: 60 })).toBeNull()
  expect(pageInstead({ page: 9, size: 20 }, { rows: ['a'], total: 1 })).toBeNull()
})

const success = (errorUpdateCount: number) => ({ status: 'success', errorUpdateCount }) as const
const error = (errorUpdateCount: number) => ({ status: 'error', errorUpdateCount }) as const

test('refreshes slow down while they fail, to five minutes at most, and recover at once', () => {
  const refresh = createRefresh(30_000)
  const after = (state: ReturnType<typeof success | typeof error>) =>
    refresh({ queryHash: 'a', state })
  expect(after(success(0))).toBe(30_000)
  expect([1, 2, 3, 4, 50].map((count) => after(error(count)))).toEqual([
    60_000, 120_000, 240_000, 300_000, 300_000,
  ])
  expect(after(success(50))).toBe(30_000)
  expect(after(error(51))).toBe(60_000)
})

test('an error that was there before counts as one', () => {
  const refresh = createRefresh(30_000)
  expect(refresh({ queryHash: 'a', state: error(7) })).toBe(60_000)
  expect(refresh({ queryHash: 'b', state: error(3) })).toBe(60_000)
})

test('a long interval stays as long, and none is none', () => {
  expect(createRefresh(600_000)({ queryHash: 'a', state: error(3) })).toBe(600_000)
  expect(createRefresh(0)({ queryHash: 'a', state: success(0) })).toBe(false)
})
