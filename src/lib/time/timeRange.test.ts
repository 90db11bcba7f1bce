import { expect, test } from 'vitest'
import { formatRange, isLive, lastRange, limitOf, parseRange, resolveRange } from './timeRange'
import { createZone } from './zone'

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

test.each([
  ['now/d', 'now', '2026-03-09T16:00', '2026-03-10T05:30'],
  ['now/d', 'now/d', '2026-03-09T16:00', '2026-03-10T16:00'],
  ['now-1d/d', 'now-1d/d', '2026-03-08T16:00', '2026-03-09T16:00'],
  ['now-1d/d', 'now/d', '2026-03-08T16:00', '2026-03-10T16:00'],
  ['now/w', 'now', '2026-03-08T16:00', '2026-03-10T05:30'],
  ['now/h', 'now', '2026-03-10T05:00', '2026-03-10T05:30'],
  ['now-2h/h', 'now-2h/h', '2026-03-10T03:00', '2026-03-10T04:00'],
])('%s to %s is %s to %s', (from, to, begin, end) => {
  const range = parseRange({ from, to })
  if (!range) throw new Error('not a range')
  expect(formatRange(range)).toEqual({ from, to })
  const zone = createZone('Asia/Shanghai')
  expect(resolveRange(range, Date.parse('2026-03-10T05:30Z'), zone)).toEqual({
    from: Date.parse(`${begin}Z`),
    to: Date.parse(`${end}Z`),
  })
})

test('yesterday has 23 hours where clocks were set forward', () => {
  const range = parseRange({ from: 'now-1d/d', to: 'now-1d/d' })
  const { from, to } = resolveRange(
    range!,
    Date.parse('2026-03-09T15:00Z'),
    createZone('America/New_York'),
  )
  expect(to - from).toBe(23 * 3_600_000)
})

test('a range says whether it is limited', () => {
  const of = (from: string, to = 'now') => limitOf(parseRange({ from, to })!, Date.UTC(2026, 0, 2))
  expect([of('now-6h'), of('now-1m'), of('now-2000d')]).toEqual([null, 'short', 'long'])
})

test.each([
  ['now', 'now'],
  ['now/x', 'now'],
  ['now-1d/', 'now'],
  ['now+1d', 'now'],
  ['now/d', 'now-1d'],
])('%s to %s is no range', (from, to) => {
  const range = parseRange({ from, to })
  expect(range).toBe(null)
})
