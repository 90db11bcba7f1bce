import { expect, test } from 'vitest'
import { timeTicks } from './timeTicks'
import { createZone } from './zone'

const utc = (text: string) => Date.parse(`${text}Z`)
const span = (from: string, to: string) => ({ from: utc(from), to: utc(to) })
const texts = (from: string, to: string, zone = 'UTC', maxCount = 6) =>
  timeTicks(span(from, to), createZone(zone), maxCount).map(({ text, major }) =>
    major ? `[${text}]` : text,
  )

test.each([
  ['five minutes', '2026-01-02T03:04:10', '2026-01-02T03:09:10', '03:05 03:06 03:07 03:08 03:09'],
  [
    'one minute',
    '2026-01-02T03:04:05',
    '2026-01-02T03:05:05',
    '03:04:10 03:04:20 03:04:30 03:04:40 03:04:50 03:05:00',
  ],
  ['six hours', '2026-01-02T01:10', '2026-01-02T07:10', '02:00 03:00 04:00 05:00 06:00 07:00'],
  ['a day', '2026-01-02T03:04', '2026-01-03T03:04', '06:00 12:00 18:00 [01-03]'],
  ['a week', '2026-01-02T03:04', '2026-01-09T03:04', '01-04 01-06 01-08'],
  ['30 days, from Mondays', '2026-01-02T03:04', '2026-02-01T03:04', '01-05 01-12 01-19 01-26'],
  ['three months', '2026-01-10T00:00', '2026-04-10T00:00', '2026-02 2026-03 2026-04'],
  ['a year', '2025-06-10T00:00', '2026-06-10T00:00', '2025-07 2025-10 [2026] 2026-04'],
  ['ten years', '2020-06-10T00:00', '2030-06-10T00:00', '[2022] [2024] [2026] [2028] [2030]'],
])('%s', (_, from, to, expected) => {
  expect(texts(from, to).join(' ')).toBe(expected)
})

test('zones with an offset of half an hour have ticks at their own full hours', () => {
  const ticks = timeTicks(
    span('2026-01-02T00:00', '2026-01-02T03:00'),
    createZone('Asia/Kolkata'),
    4,
  )
  expect(ticks.map(({ time }) => new Date(time).toISOString().slice(11, 16))).toEqual([
    '00:30',
    '01:30',
    '02:30',
  ])
})

test('where clocks are set forward, the skipped hour has no tick', () => {
  const [from, to] = ['2026-03-08T05:00', '2026-03-08T10:00']
  expect(texts(from, to, 'America/New_York')).toEqual([
    '[03-08]',
    '01:00',
    '03:00',
    '04:00',
    '05:00',
    '06:00',
  ])
  const { length } = texts(from, to, 'America/New_York', 12)
  expect(length).toBe(11)
})

test('where clocks are set back, the repeated hour has its ticks twice, an hour apart', () => {
  const ticks = timeTicks(
    span('2026-11-01T04:00', '2026-11-01T08:00'),
    createZone('America/New_York'),
    6,
  )
  expect(ticks.map(({ text }) => text)).toEqual(['11-01', '01:00', '01:00', '02:00', '03:00'])
  expect(new Set(ticks.slice(1).map(({ time }, i) => time - ticks[i]!.time))).toEqual(
    new Set([3_600_000]),
  )
})

test('a span inside the repeated hour has all its ticks', () => {
  expect(texts('2026-11-01T05:40', '2026-11-01T06:20', 'America/New_York')).toEqual([
    '01:40',
    '01:50',
    '01:00',
    '01:10',
    '01:20',
  ])
})

test.each([
  ['America/New_York', '2026-03-05T12:00', '2026-03-11T12:00'],
  ['America/New_York', '2026-10-29T12:00', '2026-11-04T12:00'],
])('days begin at midnight in %s, before and after clocks change', (name, from, to) => {
  const zone = createZone(name)
  const ticks = timeTicks(span(from, to), zone, 8)
  expect(ticks).toHaveLength(6)
  for (const { time } of ticks) expect(zone.toWallTime(time) % 86_400_000).toBe(0)
})

test('a day without midnight begins with its first hour', () => {
  expect(texts('2026-04-23T18:00', '2026-04-24T02:00', 'Africa/Cairo', 4)).toEqual([
    '20:00',
    '22:00',
    '[04-24]',
    '02:00',
    '04:00',
  ])
})

test('ticks stay at their times while the span moves on', () => {
  const zone = createZone('Asia/Shanghai')
  const times = (from: string, to: string) =>
    timeTicks(span(from, to), zone, 6).map((tick) => tick.time)
  const before = times('2026-01-02T00:00', '2026-01-09T00:00')
  const after = times('2026-01-02T12:00', '2026-01-09T12:00')
  expect(after.filter((time) => before.includes(time)).length).toBeGreaterThan(2)
})

test('there are never many more ticks than requested', () => {
  const zone = createZone('Europe/Berlin')
  for (let length = 1_000; length < 1e12; length *= 1.37) {
    const to = utc('2026-11-01T12:34:56')
    const { length: count } = timeTicks({ from: to - length, to }, zone, 8)
    expect(count).toBeLessThanOrEqual(10)
  }
})
