import { expect, test } from 'vitest'
import {
  absoluteRange,
  expectedDistance,
  comparisonOffset,
  effectiveRefresh,
  refreshIntervals,
  shiftRange,
  zoomIn,
  zoomOut,
} from './rangeNavigation'
import { formatRange, lastRange, type TimeRange } from './timeRange'
import { createZone } from './zone'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const at = Date.UTC(2026, 0, 2, 12)
const span = (fromAgo: number, toAgo = 0) => ({ from: at - fromAgo, to: at - toAgo })
const text = (range: TimeRange) => Object.values(formatRange(range)).join(' ')

test('a range between two times, in either order, is at least five minutes long', () => {
  expect(absoluteRange(at, at - hour)).toEqual({ from: at - hour, to: at })
  const { from, to } = absoluteRange(at, at + 1)
  expect(Number(to) - Number(from)).toBeGreaterThanOrEqual(5 * minute)
})

test('a range shifts by half its length and becomes live when it reaches now', () => {
  expect(shiftRange(span(6 * hour), -0.5, at)).toEqual(span(9 * hour, 3 * hour))
  expect(shiftRange(span(9 * hour, 3 * hour), 0.5, at)).toEqual(lastRange(6, 'h'))
  expect(shiftRange(span(9 * hour, 4 * hour), 0.5, at)).toEqual(span(6.5 * hour, 1.5 * hour))
})

test.each([
  [6 * hour, 'now-6h now'],
  [90 * minute, 'now-90m now'],
  [2 * day, 'now-48h now'],
  [7 * day, 'now-7d now'],
  [90_500, 'now-91s now'],
])('%d ms until now is %s', (length, expected) => {
  expect(text(shiftRange(span(length * 2, length), 1, at))).toBe(expected)
})

test('zooming in chooses quick ranges for a live range and halves others', () => {
  expect(zoomIn(lastRange(6, 'h'), span(6 * hour))).toEqual(lastRange(1, 'h'))
  expect(zoomIn(lastRange(15, 'm'), span(15 * minute))).toEqual(lastRange(15, 'm'))
  const fixed = span(4 * hour, 2 * hour)
  expect(zoomIn(fixed, fixed)).toEqual(span(3.5 * hour, 2.5 * hour))
})

test('zooming in at the cursor keeps its position on the screen', () => {
  const range = zoomIn(lastRange(6, 'h'), span(6 * hour), at - hour)
  expect(range).toEqual(span(3.5 * hour, 0.5 * hour))
  const tiny = span(6 * minute)
  expect(zoomIn(tiny, tiny, at)).toEqual(span(5 * minute))
})

test('zooming out chooses quick ranges for a live range, then doubles it, to a year at most', () => {
  expect(zoomOut(lastRange(2, 'h'), span(2 * hour), at)).toEqual(lastRange(6, 'h'))
  expect(zoomOut(lastRange(30, 'd'), span(30 * day), at)).toEqual(lastRange(60, 'd'))
  expect(zoomOut(lastRange(360, 'd'), span(360 * day), at)).toEqual(lastRange(366, 'd'))
})

test('zooming out keeps the middle, but does not pass now', () => {
  const early = span(10 * hour, 8 * hour)
  expect(zoomOut(early, early, at)).toEqual(span(11 * hour, 7 * hour))
  const late = span(2 * hour, 0.5 * hour)
  expect(zoomOut(late, late, at)).toEqual(span(3 * hour))
})

test('a span is compared with the period, day or week before', () => {
  const zone = createZone('UTC')
  const six = span(6 * hour)
  expect(comparisonOffset(six, 'period', zone)).toBe(6 * hour)
  expect(comparisonOffset(six, 'day', zone)).toBe(day)
  expect(comparisonOffset(six, 'week', zone)).toBe(7 * day)
})

test('the day before is a calendar day, also where clocks change', () => {
  const zone = createZone('America/New_York')
  const noon = (date: string, hours: number) => ({
    from: Date.parse(`${date}T${hours}:00Z`),
    to: Date.parse(`${date}T${hours + 1}:00Z`),
  })
  expect(comparisonOffset(noon('2026-03-08', 16), 'day', zone)).toBe(23 * hour)
  expect(comparisonOffset(noon('2026-11-01', 17), 'day', zone)).toBe(25 * hour)
  expect(comparisonOffset(noon('2026-11-01', 17), 'week', zone)).toBe(7 * day + hour)
})

test('values are a 300th of the range apart, but at least one interval', () => {
  expect(expectedDistance(span(hour), 30_000)).toBe(30_000)
  expect(expectedDistance(span(day), 30_000)).toBe(288_000)
  expect(expectedDistance(span(hour))).toBe(12_000)
})

test('no refresh interval is shorter than a point is wide', () => {
  expect(refreshIntervals(30_000)[0]).toBe(30_000)
  expect(refreshIntervals(288_000)[0]).toBe(300_000)
  expect(refreshIntervals(4 * hour)).toEqual([])
})

test.each([
  [0, 30_000, 0],
  [5_000, 30_000, 30_000],
  [60_000, 30_000, 60_000],
  [61_000, 30_000, 300_000],
  [day, 30_000, 3 * hour],
  [5_000, 4 * hour, 0],
])(
  'a refresh every %d ms with points of %d ms becomes one every %d ms',
  (chosen, width, expected) => {
    expect(effectiveRefresh(chosen, width)).toBe(expected)
  },
)
