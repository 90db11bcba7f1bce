import type { TimeSpan } from '../series/frames'
import {
  relativeMs,
  isLive,
  maxRangeMs,
  nowEdge,
  quickRanges,
  minRangeMs,
  unitMs,
  type RelativeTime,
  type TimeUnit,
  type TimeRange,
} from './timeRange'
import type { Zone } from './zone'

/** The earlier period that a chart is compared with. */
export type ComparisonPeriod = 'period' | 'day' | 'week'

/** points of an answer of the API, whatever the range */
const pointCount = 300

/** the refresh intervals on offer, ms */
const allIntervals = [5, 10, 30, 60, 300, 900, 1800, 3600, 10_800].map((seconds) => seconds * 1e3)

/** The range between two times in either order, extended around its middle to at least `minRangeMs`. */
export function absoluteRange(one: number, other: number): TimeRange {
  const [from, to] = one < other ? [one, other] : [other, one]
  const extension = Math.max(minRangeMs - (to - from), 0) / 2
  return { from: Math.floor(from - extension), to: Math.ceil(to + extension) }
}

/**
 * Shifts a span by a share of its length. A range that would reach the future becomes a live one of the same length.
 */
export function shiftRange({ from, to }: TimeSpan, share: number, time: number): TimeRange {
  const by = (to - from) * share
  return to + by >= time ? liveRange(to - from) : { from: from + by, to: to + by }
}

/**
 * Halves a range around a time such as the cursor's. Without one, a live range becomes the next shorter quick range, and
 * any other is halved around its middle.
 */
export function zoomIn(range: TimeRange, { from, to }: TimeSpan, around?: number): TimeRange {
  if (around === undefined && isLive(range) && typeof range.from === 'object') {
    const shorter = quickRanges.findLast((quick) => relativeMs(quick) < to - from)
    return { from: shorter ?? range.from, to: nowEdge }
  }
  const share = around === undefined ? 0.5 : (around - from) / (to - from)
  const length = Math.max((to - from) / 2, minRangeMs)
  const begin = Math.round(from + (to - from - length) * share)
  return { from: begin, to: begin + length }
}

/** Extends a live range to the next longer quick range, and doubles any other around its middle. */
export function zoomOut(range: TimeRange, { from, to }: TimeSpan, time: number): TimeRange {
  const length = Math.min((to - from) * 2, maxRangeMs)
  if (isLive(range) && typeof range.from === 'object') {
    const longer = quickRanges.find((quick) => relativeMs(quick) > to - from)
    return longer ? { from: longer, to: nowEdge } : liveRange(length)
  }
  const end = to + (length - (to - from)) / 2
  return end >= time ? { from: time - length, to: time } : { from: end - length, to: end }
}

/**
 * ms between a span and the span it is compared with. A day is a calendar day: 23 hours where clocks are set forward.
 */
export function comparisonOffset(
  { from, to }: TimeSpan,
  period: ComparisonPeriod,
  zone: Zone,
): number {
  if (period === 'period') return to - from
  const days = period === 'day' ? 1 : 7
  return from - zone.instantOf(zone.toWallTime(from) - days * unitMs.d)
}

/**
 * ms between two values of an answer of the API, as far as they are known before it: a bucket, or a measurement where those
 * are rarer. @param interval ms between two measurements
 */
export const expectedDistance = ({ from, to }: TimeSpan, interval = 0): number =>
  Math.max(interval, Math.ceil((to - from) / pointCount / 1e3) * 1e3)

/** The range that a limited span amounts to: until now, or between two times. */
export const rangeOfSpan = ({ from, to }: TimeSpan, isUntilNow: boolean): TimeRange =>
  isUntilNow ? liveRange(to - from) : { from, to }

/**
 * The useful refresh intervals, ms: a chart changes no faster than its points are wide.
 * @param width ms between two points
 */
export const refreshIntervals = (width: number): number[] =>
  allIntervals.filter((interval) => interval >= width)

/**
 * The shortest useful refresh interval that is at least the chosen one, otherwise the longest, ms; 0 (no refresh) stays
 * 0.
 */
export const effectiveRefresh = (chosen: number, width: number): number =>
  chosen <= 0
    ? 0
    : (refreshIntervals(Math.max(width, chosen))[0] ?? refreshIntervals(width).at(-1) ?? 0)

/** The live range of a length in ms, in the largest unit that divides it; up to two days in hours at most. */
function liveRange(length: number): TimeRange {
  const units: readonly TimeUnit[] = length > 2 * unitMs.d ? ['d', 'h', 'm', 's'] : ['h', 'm', 's']
  const unit = units.find((each) => length % unitMs[each] === 0) ?? 's'
  const ago: RelativeTime = { amount: Math.ceil(length / unitMs[unit]), unit }
  return { from: ago, to: nowEdge }
}
