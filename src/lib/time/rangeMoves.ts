import type { Span } from '../series/frames'
import {
  agoMs,
  isLive,
  longest,
  now,
  quickRanges,
  shortest,
  unitMs,
  type Ago,
  type AgoUnit,
  type TimeRange,
} from './timeRange'
import type { Zone } from './zone'

/** What a picture is compared with. */
export type Earlier = 'period' | 'day' | 'week'

/** How many points an answer has, whatever the range. */
const points = 300

/** Every how many ms a page may refresh. */
const refreshes = [5, 10, 30, 60, 300, 900, 1800, 3600, 10_800].map((seconds) => seconds * 1e3)

/** From one moment to another, in either order, at least as long as ranges have to be, around the same middle. */
export function absoluteRange(one: number, other: number): TimeRange {
  const [from, to] = one < other ? [one, other] : [other, one]
  const lacking = Math.max(shortest - (to - from), 0) / 2
  return { from: Math.floor(from - lacking), to: Math.ceil(to + lacking) }
}

/** Earlier or later by a share of its length; whatever would reach the future becomes the last so many, and moves on. */
export function shiftRange({ from, to }: Span, share: number, time: number): TimeRange {
  const by = (to - from) * share
  return to + by >= time ? lastMs(to - from) : { from: from + by, to: to + by }
}

/** Half as long around a moment such as the cursor's; without one, what reaches until now still does. */
export function zoomIn(range: TimeRange, { from, to }: Span, around?: number): TimeRange {
  if (around === undefined && isLive(range) && typeof range.from === 'object') {
    const shorter = quickRanges.findLast((quick) => agoMs(quick) < to - from)
    return { from: shorter ?? range.from, to: now }
  }
  const share = around === undefined ? 0.5 : (around - from) / (to - from)
  const length = Math.max((to - from) / 2, shortest)
  const begin = Math.round(from + (to - from - length) * share)
  return { from: begin, to: begin + length }
}

/** The next longer quick range if it reaches until now, otherwise twice as long around the same middle. */
export function zoomOut(range: TimeRange, { from, to }: Span, time: number): TimeRange {
  const length = Math.min((to - from) * 2, longest)
  if (isLive(range) && typeof range.from === 'object') {
    const longer = quickRanges.find((quick) => agoMs(quick) > to - from)
    return longer ? { from: longer, to: now } : lastMs(length)
  }
  const end = to + (length - (to - from)) / 2
  return end >= time ? { from: time - length, to: time } : { from: end - length, to: end }
}

/** How much earlier, in ms, the span of comparison lies. A day is one of the calendar: 23 hours where clocks change. */
export function earlierBy({ from, to }: Span, earlier: Earlier, zone: Zone): number {
  if (earlier === 'period') return to - from
  const days = earlier === 'day' ? 1 : 7
  return from - zone.moment(zone.wall(from) - days * unitMs.d)
}

/** ms between two points of an answer. @param interval ms between two measurements */
export const bucketWidth = ({ from, to }: Span, interval = 0): number =>
  Math.max(interval, Math.ceil((to - from) / points / 1e3) * 1e3)

/** What is worth refreshing: a picture changes no faster than its points are wide. ms */
export const refreshChoices = (width: number): number[] => refreshes.filter((each) => each >= width)

/** The refresh that is nearest to what was asked for and makes sense; 0, not at all, stays. ms */
export const fittingRefresh = (wanted: number, width: number): number =>
  wanted <= 0
    ? 0
    : (refreshChoices(Math.max(width, wanted))[0] ?? refreshChoices(width).at(-1) ?? 0)

/** In the largest unit that divides it, but hours up to two days. */
function lastMs(length: number): TimeRange {
  const units: readonly AgoUnit[] = length > 2 * unitMs.d ? ['d', 'h', 'm', 's'] : ['h', 'm', 's']
  const unit = units.find((each) => length % unitMs[each] === 0) ?? 's'
  const ago: Ago = { amount: Math.ceil(length / unitMs[unit]), unit }
  return { from: ago, to: now }
}
