import { expect, test } from 'vitest'
import { formatRange, isLive, lastRange, parseRange, resolveRange } from './timeRange'

const at = Date.UTC(2026, 0, 2, 3, 4, 5)
const minute = 60_000
const parse = (from: string, to = 'now') => parseRange({ from, to })

test.each([
  ['now-6h', 'now'],
  ['now-24h', 'now'],
  ['now-90m', 'now-30m'],
  ['now-2w', 'now-1d'],
  ['20260102T030405Z', 'now'],
  ['20260102T030405Z', '20260103T030405Z'],
])('%s to %s is parsed and formatted unchanged', (from, to) => {
  const range = parseRange({ from, to })
  expect(range && formatRange(range)).toEqual({ from, to })
})

test.each([
  ['2026-01-02T03:04:05Z', at],
  ['2026-01-02T11:04:05+08:00', at],
  ['2026-01-02T03:04:05.250Z', at + 250],
  [String(at), at],
  [String(at / 1e3), at],
])('%s is an absolute time', (text, time) => {
  expect(parse(text)?.from).toBe(time)
})

test.each([
  ['', 'now'],
  ['now-6h', ''],
  ['now', 'now'],
  ['now-6', 'now'],
  ['now-6y', 'now'],
  ['now-h', 'now'],
  ['now+6h', 'now'],
  ['now-99999999s', 'now'],
  ['now-1h', 'now-2h'],
  ['now-60m', 'now-1h'],
  ['2026-01-02', 'now'],
  ['2026-01-02T03:04:05', 'now'],
  ['20261302T030405Z', 'now'],
  ['20260103T030405Z', '20260102T030405Z'],
  ['20260102T030405Z', '20260102T030405Z'],
  ['constructor', 'now-1toString'],
])('"%s" to "%s" is no range', (from, to) => {
  expect(parseRange({ from, to })).toBeNull()
})

test('relative ranges move with the clock, in whole seconds', () => {
  const range = lastRange(6, 'h')
  expect(resolveRange(range, at)).toEqual({ from: at - 360 * minute, to: at })
  const next = { from: at - 360 * minute + 1_000, to: at + 1_000 }
  expect(resolveRange(range, at + 1)).toEqual(next)
  expect(resolveRange({ from: at - 999, to: { amount: 0, unit: 's' } }, at + 6 * minute)).toEqual({
    from: at - 1_000,
    to: at + 6 * minute,
  })
})

test('a range is limited to five minutes up to a year; its end stays', () => {
  const resolve = (from: string, to?: string) => {
    const range = parse(from, to)
    return range && resolveRange(range, at)
  }
  expect(resolve('now-1s')).toEqual({ from: at - 5 * minute, to: at })
  expect(resolve('now-9999w')).toEqual({ from: at - 366 * 1440 * minute, to: at })
  expect(resolve('20260201T000000Z')).toEqual({ from: at - 5 * minute, to: at })
})

test('only ranges that end now are live', () => {
  expect([lastRange(1, 'h'), parse('20260102T000000Z')!].map(isLive)).toEqual([true, true])
  expect([parse('now-2h', 'now-1h')!, { from: 1, to: 2 }].map(isLive)).toEqual([false, false])
})
