import { expect, test } from 'vitest'
import { goTime } from './goTime'

test.each([
  ['2026-11-22T10:11:12Z', '2026-11-22T10:11:12Z'],
  ['2026-11-22T10:11:12.500+08:00', '2026-11-22T10:11:12.5+08:00'],
  ['2026-11-22 10:11:12,123', '2026-11-22T10:11:12.123Z'],
  ['12/Oct/2017:14:16:50 +0800', '2017-10-12T14:16:50+08:00'],
  ['20170102T150405-07', '2017-01-02T15:04:05-07:00'],
  ['2017/03/28 15:41:06 +0000', '2017-03-28T15:41:06Z'],
  ['2017-03-28', '2017-03-28T00:00:00Z'],
  ['28/03/2017--15:41:06', '2017-03-28T15:41:06Z'],
  ['Mon Jan  2 15:04:05 2006', '2006-01-02T15:04:05Z'],
  ['Mon Jan 02 15:04:05 -0700 2006', '2006-01-02T15:04:05-07:00'],
  ['02 Jan 69 15:04 MST', '1969-01-02T15:04:00Z'],
  ['02 Jan 68 15:04 GMT+3', '2068-01-02T18:04:00+03:00'],
  ['2023-11-08 10:11:12 +0800 UTC', '2023-11-08T10:11:12Z'],
  // Go forgives missing seconds before a fraction, and a sign within an offset.
  ['20230508T1243.1+08', '2023-05-08T12:43:00.1+08:00'],
  ['Tue Sep 26 02:52:40 -+700 2023', '2023-09-26T02:52:40-07:00'],
  // It never gives back a digit of the hour.
  ['20231025T82924+08', undefined],
  ['2023-11-08T10:11:12+0800', undefined],
  ['08/Nov/2023:10:11:12', undefined],
  ['12:04AM', '0000-01-01T00:04:00Z'],
  ['3:04PM', '0000-01-01T15:04:00Z'],
  ['Feb  5 01:02:03', '0000-02-05T01:02:03Z'],
  // No layout has brackets, an American date, blanks around it or a 31st of February.
  ['[12/Oct/2017:14:16:50 +0800]', undefined],
  ['03/28/2017 15:41:06', undefined],
  [' 2017-03-28', undefined],
  ['2017-02-31', undefined],
  ['', undefined],
])('the agent reads %j as %j', (text, expected) => {
  expect(goTime(text)).toBe(expected)
})

test.each([
  [-8, '2017-10-12T06:16:50+08:00'],
  [10, '2017-10-13T00:16:50+08:00'],
])('an offset of %i hours moves the hands and keeps the zone', (hours, expected) => {
  expect(goTime('12/Oct/2017:14:16:50 +0800', hours)).toBe(expected)
})
