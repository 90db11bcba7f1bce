import { expect, test } from 'vitest'
import {
  errorLookOf,
  runnerFailure,
  withLooks,
  type ErrorLook,
  type ErrorLooks,
} from './runnerFailure'

const now = 1_700_000_000_000
const minute = 60_000
const look = (change: Partial<ErrorLook> = {}): ErrorLook => ({
  errors: 100,
  elapsed: 3600,
  lastErrorAt: null,
  broken: false,
  ...change,
})

test('errors that were counted long ago are no failure of now', () => {
  expect(runnerFailure(look(), now)).toBeNull()
  expect(runnerFailure(look({ lastErrorAt: now - 10 * minute }), now)).toBeNull()
  expect(runnerFailure(look(), now, look())).toBeNull()
})

test('an error of the last ten minutes by the time of the server is one of now', () => {
  const at = now - 10 * minute + 1
  expect(runnerFailure(look({ lastErrorAt: at }), now)).toEqual({ grown: 0, at })
})

test('errors that grew since the last look are errors of now', () => {
  expect(runnerFailure(look({ errors: 130 }), now, look())).toEqual({ grown: 30, at: null })
  expect(runnerFailure(look({ errors: null }), now, look())).toBeNull()
  expect(runnerFailure(look({ errors: 130 }), now, look({ errors: null }))).toBeNull()
})

test('a restart begins to count anew', () => {
  const restarted = look({ errors: 5, elapsed: 20 })
  expect(runnerFailure(restarted, now, look({ errors: 3 }))).toBeNull()
  expect(runnerFailure(look({ errors: 9, elapsed: 50 }), now, restarted)).toEqual({
    grown: 4,
    at: null,
  })
})

test('a runner that reports an error as a whole fails now', () => {
  expect(runnerFailure(look({ broken: true }), now)).toEqual({ grown: 0, at: null })
})

test('looks are kept by runner, the last two of each', () => {
  const none: ErrorLooks = { now: new Map(), before: new Map() }
  const [first, second, third] = [look({ errors: 1 }), look({ errors: 2 }), look({ errors: 3 })]
  const looks = [
    [['a', first] as const, ['b', first] as const],
    [['a', second] as const],
    [['a', third] as const],
  ].reduce(withLooks, none)
  expect(Object.fromEntries(looks.now)).toEqual({ a: third, b: first })
  expect(Object.fromEntries(looks.before)).toEqual({ a: second })
})

test('a row tells its errors, its age and its newest error', () => {
  const stats = { success: 1, errors: 3, speed: 1, trend: 'up', last_error: 'refused' }
  const status = {
    elaspedtime: 60,
    parserStats: stats,
    senderStats: { kafka: stats },
    history_errors: { send_errors: [{ error: 'refused', timestamp: now * 1e6, count: 2 }] },
  }
  const told = { errors: 6, elapsed: 60, lastErrorAt: now, broken: false }
  expect(errorLookOf({ status, error: null, config: null })).toEqual(told)
  expect(errorLookOf({ status: null, error: 'gone', config: null })).toEqual({
    errors: null,
    elapsed: null,
    lastErrorAt: null,
    broken: true,
  })
})
