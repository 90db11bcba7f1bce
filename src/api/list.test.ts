import { expect, test } from 'vitest'
import { pageInstead } from './list'

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
