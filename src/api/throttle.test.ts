import { expect, test, vi, beforeEach, afterEach } from 'vitest'
import { agents } from '../contract/agents'
import { runners } from '../contract/runners'
import { connect } from './http'
import { createDelegatedSession } from './session'
import { createThrottle, retryAfterMs } from './throttle'
import { createTimeLimits } from './timeLimits'

beforeEach(() => void vi.useFakeTimers({ now: Date.UTC(2026, 10, 30, 12) }))
afterEach(() => void vi.useRealTimers())

const list = () => new Response('{"agentList":[],"totalSize":0}')
const busy = (status: number, headers = {}) =>
  new Response('{"error":"E1101: rate limit"}', { status, headers })

/** A server that takes `allowed` requests in each window of `ms`, and its console. */
function limitedServer(allowed: number, ms: number, answer = () => new Response('{}')) {
  let window = 0
  let taken = 0
  const sent: number[] = []
  const fetch = () => {
    const now = Math.floor(Date.now() / ms)
    if (now !== window) [window, taken] = [now, 0]
    sent.push(Date.now())
    taken += 1
    return Promise.resolve(
      taken > allowed ? busy(429, { 'retry-after': String(ms / 1000) }) : answer(),
    )
  }
  return {
    sent,
    call: connect({ baseUrl: '', resourceBase: '', session: createDelegatedSession(), fetch }),
  }
}

test('writes that are refused by a rate limit are sent again until they are taken', async () => {
  const { call, sent } = limitedServer(5, 2000)
  const body = [{ config_name: 'c', agent_id: 'a' }]
  const all = Promise.all(Array.from({ length: 50 }, () => call(runners.stop, { body })))
  await vi.runAllTimersAsync()
  await all
  // Each window lets five through and costs one more request for each that was under way.
  expect(sent.length).toBeLessThan(80)
})

test('while the server asks for a pause nothing is sent, and the console tells until when', async () => {
  const { call, sent } = limitedServer(1, 4000, list)
  await call(agents.list, { query: {} })
  const second = call(agents.list, { query: {} })
  await vi.advanceTimersByTimeAsync(10)
  expect(call.throttle.until.get()).toBeGreaterThanOrEqual(Date.now() + 3900)
  const third = call(agents.list, { query: {} })
  await vi.advanceTimersByTimeAsync(3000)
  expect(sent).toHaveLength(2)
  await vi.runAllTimersAsync()
  await Promise.all([second, third])
  expect(call.throttle.until.get()).toBeNull()
})

test('a write is not sent again after 503, which may have come after it was done', async () => {
  let sent = 0
  const fetch = () => {
    sent += 1
    return Promise.resolve(busy(503, { 'retry-after': '3' }))
  }
  const session = createDelegatedSession()
  const call = connect({ baseUrl: '', resourceBase: '', session, fetch })
  await expect(call(runners.stop, { body: [] })).rejects.toMatchObject({ status: 503 })
  expect(sent).toBe(1)
  expect(call.throttle.until.get()).not.toBeNull()
})

test('a waiting request can be aborted', async () => {
  const { call } = limitedServer(0, 60_000, list)
  const controller = new AbortController()
  const waiting = call(agents.list, { query: {} }, { signal: controller.signal })
  const result = expect(waiting).rejects.toThrow()
  await vi.advanceTimersByTimeAsync(10)
  controller.abort(new Error('left'))
  await result
})

test.each([
  ['2', 2000],
  ['0', 0],
  [' 120 ', 120_000],
  ['Mon, 30 Nov 2026 12:00:30 GMT', 30_000],
  ['Mon, 30 Nov 2026 11:00:00 GMT', 0],
  ['soon', null],
  ['', null],
  [null, null],
  ['-1', null],
])('Retry-After %s', (text, ms) => {
  expect(retryAfterMs(text, Date.now())).toBe(ms)
})

test('without Retry-After each pause is longer, up to a minute; an answer ends the series', () => {
  const throttle = createThrottle({ random: () => 0 })
  const pauses: number[] = []
  const next = () => {
    throttle.pause(null)
    throttle.pause(null)
    const until = throttle.until.get()
    pauses.push(until === null ? 0 : until - Date.now())
    vi.advanceTimersByTime(61_000)
  }
  for (let i = 0; i < 9; i += 1) next()
  throttle.succeeded()
  next()
  expect(pauses).toEqual([0, 0, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 0])
})

test('the time limit follows what the server needed', () => {
  const limits = createTimeLimits()
  expect(limits.limitOf(agents.list)).toBe(60_000)
  expect(limits.limitOf(runners.stop)).toBe(15_000)
  limits.learn(runners.stop, 12_000, 'answered')
  expect(limits.limitOf(runners.stop)).toBe(60_000)
  limits.learn(agents.list, 60_000, 'given up')
  expect(limits.limitOf(agents.list)).toBe(300_000)
  limits.learn(agents.list, 200, 'answered')
  expect(limits.limitOf(agents.list)).toBe(150_000)
  expect(createTimeLimits(90_000).limitOf(runners.stop)).toBe(90_000)
  expect(createTimeLimits().limitOf(runners.list, 90_000)).toBe(90_000)
})
