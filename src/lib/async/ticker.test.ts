import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStore } from '../store'
import { createTicker } from './ticker'

beforeEach(() => void vi.useFakeTimers({ now: 1_000 }))
afterEach(() => void vi.useRealTimers())

test('one timer serves all subscribers and stops with the last of them', () => {
  const ticker = createTicker({ now: Date.now, status: createStore(0) })
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

test('a clock that was set ticks at once', () => {
  let skew = 0
  const status = createStore(0)
  const ticker = createTicker({ now: () => Date.now() + skew, status })
  const listener = vi.fn()
  const stop = ticker.subscribe(listener)
  skew = 600_000
  status.set(1)
  expect([listener.mock.calls.length, ticker.get()]).toEqual([1, 601_000])
  stop()
  status.set(2)
  expect(listener.mock.calls.length).toBe(1)
})
