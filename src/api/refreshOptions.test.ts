import {
  environmentManager,
  focusManager,
  onlineManager,
  QueryObserver,
} from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { agents } from '../contract/agents'
import { createQueryClient, query } from './query'
import { createRefreshOptions } from './refreshOptions'
import { json, settled, stubServer } from './testing/stubServer'

/** ms */
const interval = 30_000
const read = query(agents.list, { query: {} })

beforeEach(() => {
  vi.useFakeTimers()
  environmentManager.setIsServer(() => false)
})
afterEach(() => {
  vi.useRealTimers()
  environmentManager.setIsServer(() => true)
  focusManager.setFocused(undefined)
  onlineManager.setOnline(true)
})

/** Observes a list with a refresh; `sent` lists the seconds at which requests arrived. */
async function watch(isDown: () => boolean = () => false) {
  const start = Date.now()
  const sent: number[] = []
  const { call } = stubServer(() => {
    sent.push((Date.now() - start) / 1000)
    return isDown() ? json({ error: 'x' }, { status: 403 }) : json({ agentList: [], totalSize: 0 })
  })
  const client = createQueryClient(call)
  client.mount()
  const observer = new QueryObserver(client, { ...read, ...createRefreshOptions(interval) })
  observer.subscribe(() => {})
  await settled()
  const end = () => {
    observer.destroy()
    client.unmount()
    client.clear()
  }
  return { sent, end }
}

test('failing refreshes slow down; the first success restores the interval', async () => {
  let down = false
  const { sent, end } = await watch(() => down)
  await vi.advanceTimersByTimeAsync(30_000)
  down = true
  await vi.advanceTimersByTimeAsync(30_000 + 60_000 + 120_000 + 240_000 + 300_000)
  expect(sent).toEqual([0, 30, 60, 120, 240, 480, 780])
  down = false
  await vi.advanceTimersByTimeAsync(300_000 + 30_000)
  expect(sent.slice(7)).toEqual([1080, 1110])
  end()
})

test('a hidden tab does not refresh; when it becomes visible it makes one overdue refresh', async () => {
  const { sent, end } = await watch()
  focusManager.setFocused(false)
  await vi.advanceTimersByTimeAsync(100_000)
  expect(sent).toEqual([0])
  focusManager.setFocused(true)
  await settled()
  expect(sent).toEqual([0, 100])
  await vi.advanceTimersByTimeAsync(30_000)
  expect(sent).toEqual([0, 100, 130])
  end()
})

test('a tab hidden for less than the interval waits for its next refresh', async () => {
  const { sent, end } = await watch()
  focusManager.setFocused(false)
  await vi.advanceTimersByTimeAsync(20_000)
  focusManager.setFocused(true)
  await settled()
  expect(sent).toEqual([0])
  await vi.advanceTimersByTimeAsync(10_000)
  expect(sent).toEqual([0, 30])
  end()
})

test('being offline by the browser stops no refresh', async () => {
  onlineManager.setOnline(false)
  const { sent, end } = await watch()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(sent).toEqual([0, 30])
  end()
})

const times = { dataUpdatedAt: 0, errorUpdatedAt: 0 }
const success = (errorUpdateCount: number) => ({
  ...times,
  status: 'success' as const,
  errorUpdateCount,
})
const error = (errorUpdateCount: number) => ({
  ...times,
  status: 'error' as const,
  errorUpdateCount,
})

test('the interval doubles with each failure, to five minutes at most', () => {
  const { refetchInterval } = createRefreshOptions(30_000)
  const after = (state: ReturnType<typeof success | typeof error>) =>
    refetchInterval({ queryHash: 'a', state })
  expect(after(success(0))).toBe(30_000)
  expect([1, 2, 3, 4, 50].map((count) => after(error(count)))).toEqual([
    60_000, 120_000, 240_000, 300_000, 300_000,
  ])
  expect(after(success(50))).toBe(30_000)
  expect(after(error(51))).toBe(60_000)
})

test('earlier errors of the query count as one', () => {
  const { refetchInterval } = createRefreshOptions(30_000)
  expect(refetchInterval({ queryHash: 'a', state: error(7) })).toBe(60_000)
  expect(refetchInterval({ queryHash: 'b', state: error(3) })).toBe(60_000)
})

test('an interval above five minutes stays as it is, and 0 stays off', () => {
  expect(createRefreshOptions(600_000).refetchInterval({ queryHash: 'a', state: error(3) })).toBe(
    600_000,
  )
  expect(createRefreshOptions(0).refetchInterval({ queryHash: 'a', state: success(0) })).toBe(false)
})
