import { expect, test } from 'vitest'
import { createServerClock, newestTime } from './serverClock'

const minute = 60_000
const hour = 60 * minute
const start = Date.UTC(2026, 10, 30, 12)

/** A clock on a device whose own clock is `ahead` ms ahead of the server's. */
function setUp(ahead = 0) {
  const device = { wall: start + ahead, monotonic: 5_000 }
  /** the true time of the server */
  let server = start
  const clock = createServerClock({ wall: () => device.wall, monotonic: () => device.monotonic })
  const pass = (ms: number) => {
    device.wall += ms
    device.monotonic += ms
    server += ms
  }
  return {
    clock,
    device,
    pass,
    /** The device sleeps: its monotonic clock stands still. */
    sleep: (ms: number) => {
      pass(ms)
      device.monotonic -= ms
    },
    /** An answer arrives that took 100 ms, with the header in whole seconds. */
    answer: (date: string | null = new Date(Math.floor(server / 1000) * 1000).toUTCString()) => {
      const sentAt = device.monotonic
      pass(100)
      clock.observeDate(date, sentAt)
    },
    error: () => Math.abs(clock.now() - server),
  }
}

test('before any answer the clock is that of the device', () => {
  const { clock, device } = setUp()
  expect(clock.now()).toBe(device.wall)
  expect(clock.status.get()).toEqual({ source: 'device', skew: 0 })
})

test.each([10 * minute, -20 * minute, 40 * 365 * 24 * hour])(
  'a device that is %d ms ahead follows the Date header within two seconds',
  (ahead) => {
    const { clock, answer, error, pass } = setUp(ahead)
    answer()
    expect(error()).toBeLessThan(2_500)
    pass(10 * hour)
    expect(error()).toBeLessThan(2_500)
    const { source, skew } = clock.status.get()
    expect(source).toBe('date')
    expect(Math.abs(skew + ahead)).toBeLessThan(2_500)
  },
)

test('a device whose clock is right is not moved by the rounding of the header', () => {
  const { clock, device, answer, pass } = setUp()
  for (const ms of [0, 300, 450, 777]) {
    pass(ms)
    answer()
    expect(clock.now()).toBe(device.wall)
  }
})

test('a response that was sent at an unknown time earlier moves the clock no further than known', () => {
  const { clock, device, pass } = setUp()
  const date = new Date(device.wall).toUTCString()
  pass(90_000)
  clock.observeDate(date, 0)
  expect(clock.now()).toBe(device.wall)
})

test.each(['Fri, 31 Dec 9999 23:59:59 GMT', 'Thu, 01 Jan 1970 00:00:00 GMT'])(
  'the header %s is not believed, and the status says so',
  (date) => {
    const { clock, device, answer } = setUp()
    answer(date)
    expect(clock.now()).toBe(device.wall)
    expect(clock.status.get()).toEqual({ source: 'device', skew: 0, implausible: Date.parse(date) })
    answer()
    expect(clock.status.get()).toEqual({ source: 'date', skew: 0 })
  },
)

test.each([null, '', 'nonsense'])('the header %s changes nothing', (date) => {
  const { clock, answer } = setUp()
  answer(date)
  expect(clock.status.get()).toEqual({ source: 'device', skew: 0 })
})

test('tokens do not follow a header by more than a day', () => {
  const { clock, device, answer } = setUp()
  answer(new Date(start + 10 * 365 * 24 * hour).toUTCString())
  expect(clock.tokenTime()).toBe(device.wall + 24 * hour)
})

test('setting the clock of the device back does not turn back the time of the server', () => {
  const { clock, device, answer, error, pass } = setUp()
  answer()
  const before = device.wall
  device.wall -= 2 * hour
  pass(minute)
  expect(error()).toBeLessThan(2_500)
  // Times that were read before keep their age.
  expect(clock.now() - clock.toServerTime(before)).toBeCloseTo(minute, -3)
  expect(clock.now() - clock.toServerTime(device.wall)).toBeCloseTo(0, -3)
})

test('setting the clock of the device forward is corrected by the next answer', () => {
  const { device, answer, error } = setUp()
  answer()
  device.wall += 2 * hour
  answer()
  expect(error()).toBeLessThan(2_500)
})

test('time goes on while the device sleeps', () => {
  const { clock, device, answer, error, sleep } = setUp(10 * minute)
  answer()
  const before = device.wall
  sleep(8 * hour)
  expect(error()).toBeLessThan(2_500)
  expect(clock.now() - clock.toServerTime(before)).toBeCloseTo(8 * hour, -4)
})

test('without the header the clock is never behind the newest time that was seen', () => {
  const { clock, device, pass } = setUp(-20 * minute)
  clock.observeTime(start - 5_000)
  expect(clock.now()).toBe(start - 5_000)
  pass(minute)
  expect(clock.now()).toBe(start - 5_000 + minute)
  clock.observeTime(start - hour)
  expect(clock.now()).toBe(start - 5_000 + minute)
  expect(clock.status.get()).toEqual({ source: 'answers', skew: 20 * minute - 5_000 })
  expect(clock.toServerTime(device.wall)).toBe(clock.now())
})

test('without the header a device ahead keeps its time, but graces count from the newest time', () => {
  const { clock, device, pass } = setUp(10 * minute)
  expect(clock.earliest()).toBe(device.wall)
  clock.observeTime(start - 30_000)
  pass(1_000)
  expect(clock.now()).toBe(device.wall)
  expect(clock.earliest()).toBe(start - 29_000)
})

test('without the header graces count from now in a fleet where nothing has changed for a day', () => {
  const { clock, device } = setUp()
  clock.observeTime(start - 25 * hour)
  expect(clock.earliest()).toBe(device.wall)
})

test('with the header, the newest time means nothing, and graces count from now', () => {
  const { clock, answer, error } = setUp()
  answer()
  clock.observeTime(start + 3 * hour)
  expect(error()).toBeLessThan(2_500)
  expect(clock.earliest()).toBe(clock.now())
})

test.each([hour, 3 * 24 * hour, 5 * 365 * 24 * hour])(
  'a header that a cache kept for %d ms is not believed once an answer holds a later time',
  (behind) => {
    const { clock, device, answer, pass } = setUp()
    const date = new Date(start - behind).toUTCString()
    answer(date)
    clock.observeTime(start - 30_000)
    expect(clock.now()).toBe(device.wall)
    expect(clock.toServerTime(device.wall)).toBe(device.wall)
    expect(clock.status.get()).toMatchObject({ source: 'device', skew: 0 })
    expect(Math.abs((clock.status.get().implausible ?? 0) - (start - behind))).toBeLessThan(2_500)
    pass(minute)
    answer(date)
    expect(clock.now()).toBe(device.wall)
    expect(clock.status.get().implausible).toBe(Date.parse(date))
    answer()
    expect(clock.status.get()).toEqual({ source: 'date', skew: 0 })
  },
)

test('beside a header of a cache, a device that is behind follows the times in answers', () => {
  const { clock, answer } = setUp(-20 * minute)
  answer(new Date(start - 24 * hour).toUTCString())
  clock.observeTime(start + 100)
  expect(clock.now()).toBe(start + 100)
  expect(clock.status.get().source).toBe('answers')
})

test('a header of a cache does not undo what a right one has told', () => {
  const { clock, answer, error } = setUp(10 * minute)
  answer()
  clock.observeTime(start)
  answer(new Date(start - 24 * hour).toUTCString())
  expect(error()).toBeLessThan(2_500)
})

test.each([10 * minute, -20 * minute, 0])(
  'on a device that is %d ms ahead, a row with a time to come does not refute the header',
  (ahead) => {
    const { clock, answer, error } = setUp(ahead)
    answer()
    clock.observeTime(start + 3 * hour)
    answer()
    expect(error()).toBeLessThan(2_500)
    expect(clock.status.get().source).toBe('date')
  },
)

test.each([Date.UTC(9999, 1), start + 25 * hour, 0, NaN])(
  'the time %d in an answer is ignored',
  (at) => {
    const { clock } = setUp()
    clock.observeTime(at)
    expect(clock.status.get()).toEqual({ source: 'device', skew: 0 })
  },
)

test('subscribers hear of a clock that moved, and not of every answer', () => {
  const { clock, answer } = setUp(10 * minute)
  let calls = 0
  clock.status.subscribe(() => (calls += 1))
  answer()
  answer()
  answer()
  expect(calls).toBe(1)
})

test('the newest time of an answer is that of its rows', () => {
  const rows = [{ timestamp: 5 }, { timestamp: null, create_time: 9 }, { update_time: '3' }, 'x']
  expect(newestTime({ rows, total: 4 })).toBe(9)
  expect(newestTime({ rows: [] })).toBe(0)
  // A server that ignores the size of pages sends its whole list.
  const fleet = Array.from({ length: 200_000 }, (_, i) => ({ create_time: i, timestamp: i }))
  expect(newestTime({ rows: fleet })).toBe(199_999)
  expect(newestTime(undefined)).toBe(0)
})
