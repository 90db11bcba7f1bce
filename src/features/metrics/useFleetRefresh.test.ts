import { focusManager } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectiveRefresh, expectedDistance } from '../../lib/time/rangeNavigation'
import { readWhenDue } from './useFleetRefresh'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  focusManager.setFocused(undefined)
})

const hour = 3_600_000
const now = () => Date.now()

/** How often the fleet was read in a time. */
async function readsIn(ms: number, due: Parameters<typeof readWhenDue>[0]) {
  const read = vi.fn<() => void>()
  const cancel = readWhenDue(due, now, read)
  await vi.advanceTimersByTimeAsync(ms)
  cancel()
  return read.mock.calls.length
}

test('the fleet is read anew once a bucket is over, and no sooner than its buckets', async () => {
  const bucket = expectedDistance({ from: 0, to: 6 * hour }, 30_000)
  const interval = effectiveRefresh(60_000, bucket)
  expect([bucket, interval]).toEqual([72_000, 300_000])
  const due = { readAt: now(), interval, running: false }
  expect(await readsIn(interval - 1, due)).toBe(0)
  expect(await readsIn(1, due)).toBe(0)
  expect(await readsIn(1_000, due)).toBe(1)
})

test.each([
  ['while it is being read', { running: true }],
  ['before it was read at all', { readAt: 0 }],
  ['without an interval, as for a past range', { interval: 0 }],
])('it is not read anew %s', async (_, more) => {
  const due = { readAt: now(), interval: 60_000, running: false, ...more }
  expect(await readsIn(hour, due)).toBe(0)
})

test('a hidden tab waits until it is visible, and a cancelled read does not follow', async () => {
  focusManager.setFocused(false)
  const due = { readAt: now(), interval: 60_000, running: false }
  const read = vi.fn<() => void>()
  readWhenDue(due, now, read)
  const cancel = readWhenDue(due, now, read)
  await vi.advanceTimersByTimeAsync(hour)
  expect(read).not.toHaveBeenCalled()
  cancel()
  focusManager.setFocused(true)
  await vi.advanceTimersByTimeAsync(0)
  expect(read).toHaveBeenCalledTimes(1)
})
