import { expect, test } from 'vitest'
import { createFormat } from './format'

const en = createFormat('en', 'UTC')
const zh = createFormat('zh', 'UTC')
const now = Date.UTC(2026, 0, 2, 3, 4, 5)

test('times name their zone', () => {
  expect(en.dateTime(now)).toBe('2026-01-02 03:04:05 UTC')
  expect(en.clock(now)).toBe('03:04:05')
  expect(zh.dateTime(now)).toBe('2026-01-02 03:04:05 UTC')
})

test('relative times use the largest unit that fits', () => {
  expect(en.ago(now - 59_000, now)).toBe('59 sec. ago')
  expect(en.ago(now - 3 * 60_000 - 59_000, now)).toBe('3 min. ago')
  expect(en.ago(now - 50 * 3_600_000, now)).toBe('2 days ago')
  expect(zh.ago(now - 3 * 60_000, now)).toBe('3 分钟前')
  expect(en.ago(now, now)).toBe('0 sec. ago')
  // Read after the last tick of the page.
  expect(en.ago(now + 20_000, now)).toBe('0 sec. ago')
})

test('a time to come is a time of day or a date, because no event that is shown lies ahead', () => {
  expect(en.ago(now + 60_000, now)).toBe('03:05:05')
  expect(en.ago(now + 20 * 3_600_000, now)).toBe('23:04:05')
  expect(zh.ago(now + 21 * 3_600_000, now)).toBe('2026-01-03')
  expect(en.ago(now + 90 * 366 * 86_400_000, now)).toBe('2116-03-11')
})

test('a time that is a century away is a date, because a number of years hides the error', () => {
  expect(en.ago(Date.UTC(9999, 11, 31, 23), now)).toBe('9999-12-31')
  expect(zh.ago(Date.UTC(1899, 0, 2), now)).toBe('1899-01-02')
})

test('durations show at most two adjacent units', () => {
  expect(en.duration(93_784_000)).toBe('1 day 2 hr')
  expect(en.duration(86_400_000 + 60_000)).toBe('1 day')
  expect(en.duration(61_000)).toBe('1 min 1 sec')
  expect(en.duration(-5)).toBe('0 sec')
})

test('a large number has a short form, and a small one is exact', () => {
  expect(en.compact(6_831_204_117)).toBe('6.8 B')
  expect(zh.compact(6_831_204_117)).toBe('68.3 亿')
  expect(zh.compact(6_800_000_000)).toBe('68 亿')
  expect(en.compact(1_000_000)).toBe('1 M')
  expect(en.compact(-2_500_000)).toBe('-2.5 M')
  expect(en.compact(999_999)).toBe('999,999')
  expect(zh.compact(831_204)).toBe('831,204')
  expect(en.compact(0)).toBe('0')
})

test.each([en, zh])(
  'a number that nothing has is short',
  ({ number, compact, bytes, duration }) => {
    for (const format of [number, compact, bytes, duration])
      for (const value of [1e21, 1e60, 1.797e308, -1e300])
        expect(format(value).length, `${value}`).toBeLessThanOrEqual(30)
    expect(number(1e308)).toBe('1.0e+308')
    expect(bytes(1e308)).toBe('8.9e+292 PB')
    expect(duration(1e300)).toBe('(?)')
  },
)

test('bytes count in powers of 1024', () => {
  expect(en.bytes(0)).toBe('0 B')
  expect(en.bytes(1023)).toBe('1,023 B')
  expect(en.bytes(16 * 1024 ** 3)).toBe('16 GB')
  expect(en.bytes(1.5 * 1024 ** 4)).toBe('1.5 TB')
})
