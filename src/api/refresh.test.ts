import {
  environmentManager,
  focusManager,
  onlineManager,
  QueryObserver,
} from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { agents } from '../contract/agents'
import { createQueryClient, query } from './query'
import { createRefresh } from './refresh'
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

/** A list that refreshes itself, as one on the screen does. `sent`: seconds at which the server was asked. */
async function watch(isDown: () => boolean = () => false) {
  const start = Date.now()
  const sent: number[] = []
  const { call } = stubServer(() => {
    sent.push((Date.now() - start) / 1000)
    return isDown() ? json({ error: 'x' }, { status: 403 }) : json({ agentList: [], totalSize: 0 })
  })
  const client = createQueryClient(call)
  client.mount()
  const observer = new QueryObserver(client, { ...read, ...createRefresh(interval) })
  observer.subscribe(() => {})
  await settled()
  const end = () => {
    observer.destroy()
    client.unmount()
    client.clear()
  }
  return { sent, end }
}

test('refreshes slow down while they fail and are back at once', async () => {
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

test('a hidden tab is not refreshed; back in sight it makes up for what fell due, once', async () => {
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

test('a tab that was away for less than a refresh is in no hurry', async () => {
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

test('what the browser takes for being offline stops nothing', async () => {
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

test('refreshes slow down while they fail, to five minutes at most, and recover at once', () => {
  const { refetchInterval } = createRefresh(30_000)
  const after = (state: ReturnType<typeof success | typeof error>) =>
    refetchInterval({ queryHash: 'a', state })
  expect(after(success(0))).toBe(30_000)
  expect([1, 2, 3, 4, 50].map((count) => after(error(count)))).toEqual([
    60_000, 120_000, 240_000, 300_000, 300_000,
  ])
  expect(after(success(50))).toBe(30_000)
  expect(after(error(51))).toBe(60_000)
})

test('an error that was there before counts as one', () => {
  const { refetchInterval } = createRefresh(30_000)
  expect(refetchInterval({ queryHash: 'a', state: error(7) })).toBe(60_000)
  expect(refetchInterval({ queryHash: 'b', state: error(3) })).toBe(60_000)
})

test('a long interval stays as long, and none is none', () => {
  expect(createRefresh(600_000).refetchInterval({ queryHash: 'a', state: error(3) })).toBe(600_000)
  expect(createRefresh(0).refetchInterval({ queryHash: 'a', state: success(0) })).toBe(false)
})
