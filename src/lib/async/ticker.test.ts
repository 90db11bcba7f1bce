import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTicker } from './ticker'

beforeEach(() => void vi.useFakeTimers({ now: 1_000 }))
afterEach(() => void vi.useRealTimers())

test('one timer serves all subscribers and stops with the last of them', () => {
  const ticker = createTicker(5_000)
  const first = vi.fn()
  const second = vi.fn()
  const stopFirst = ticker.subscribe(first)
  const stopSecond = ticker.subscribe(second)
  expect(vi.getTimerCount()).toBe(1)
  vi.advanceTimersByTime(5_000)
  expect([first.mock.calls.length, second.mock.calls.length, ticker.get()]).toEqual([1, 1, 6_000])
  stopFirst()
  vi.advanceTimersByTime(5_000)
  expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 2])
  stopSecond()
  expect(vi.getTimerCount()).toBe(0)
})
