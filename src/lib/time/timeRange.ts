import type { TimeSpan } from '../series/frames'
import { toUnixMs } from './toUnixMs'
import { createZone, type Zone } from './zone'

/** A time before now, in the unit that was chosen: 24 hours stay apart from one day. */
export interface RelativeTime {
  amount: number
  unit: TimeUnit
  /** `now/d`: the beginning of the unit around that time, or its end where a range ends */
  whole?: TimeUnit
}
export type TimeUnit = keyof typeof unitMs

/** One end of a range: Unix ms or relative to now. */
export type RangeEdge = number | RelativeTime

/** The range of a view: "the last 6 hours", from one time to another, or from a time until now. */
export interface TimeRange {
  from: RangeEdge
  to: RangeEdge
}

export const unitMs = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
} as const

export const nowEdge: RelativeTime = { amount: 0, unit: 's' }

/** The ranges until now that are offered as shortcuts, the shortest first. */
export const quickRanges: readonly RelativeTime[] = [
  { amount: 15, unit: 'm' },
  { amount: 1, unit: 'h' },
  { amount: 6, unit: 'h' },
  { amount: 24, unit: 'h' },
  { amount: 7, unit: 'd' },
  { amount: 30, unit: 'd' },
]

/** the shortest and longest range, ms; agents measure about twice a minute */
export const minRangeMs = 5 * unitMs.m
export const maxRangeMs = 366 * unitMs.d

/** The range from so long ago until now. */
export const lastRange = (amount: number, unit: TimeUnit): TimeRange => ({
  from: { amount, unit },
  to: nowEdge,
})

export const relativeMs = ({ amount, unit }: RelativeTime): number => amount * unitMs[unit]

/** Whether a range ends now, so that it moves with the clock. */
export const isLive = ({ to }: TimeRange): boolean => typeof to === 'object' && to.amount === 0

/**
 * Parses a range from a URL. Each end is `now`, `now-6h`, `now/d`, `now-1d/d`, `20260102T030405Z`, `2026-01-02T03:04:05+08:00`, Unix s or ms.
 * @returns null if an end is invalid or the first is not before the second
 */
export function parseRange(texts: { from: string; to: string }): TimeRange | null {
  const from = parseEdge(texts.from)
  const to = parseEdge(texts.to)
  if (from === null || to === null) return null
  const isForward =
    typeof from === 'number' ? typeof to !== 'number' || from < to : isBefore(from, to)
  return isForward ? { from, to } : null
}

/** Formats a range for a URL; relative ends stay relative. */
export const formatRange = ({ from, to }: TimeRange): { from: string; to: string } => ({
  from: formatEdge(from),
  to: formatEdge(to),
})

/**
 * The span of a range at a given time, in whole seconds, limited to a length from `minRangeMs` to `maxRangeMs`. Charts that
 * are shown together pass the same time.
 * @param time Unix ms
 * @param zone decides where days begin; by default the browser's
 */
export function resolveRange(range: TimeRange, time: number, zone?: Zone): TimeSpan {
  const { from, to } = requestedSpan(range, time, zone)
  const length = Math.min(Math.max(to - from, minRangeMs), maxRangeMs)
  return { from: Math.max(to - length, 0), to }
}

/** Why the span of a range differs from what it says: it is too short or too long. null: it does not. */
export function limitOf(range: TimeRange, time: number, zone?: Zone): 'short' | 'long' | null {
  const { from, to } = requestedSpan(range, time, zone)
  return to - from < minRangeMs ? 'short' : to - from > maxRangeMs ? 'long' : null
}

function requestedSpan({ from, to }: TimeRange, time: number, zone?: Zone): TimeSpan {
  // Rounding the time first keeps "the last 6 hours" from becoming a second longer.
  const second = Math.ceil(time / 1e3) * 1e3
  return {
    from: Math.floor(edgeTime(from, second, 0, zone) / 1e3) * 1e3,
    to: Math.ceil(edgeTime(to, second, 1, zone) / 1e3) * 1e3,
  }
}

/** @param end 1 for the end of a whole unit, 0 for its beginning */
function edgeTime(edge: RangeEdge, time: number, end: 0 | 1, zone?: Zone): number {
  if (typeof edge === 'number') return edge
  const { whole } = edge
  if (!whole) return time - relativeMs(edge)
  const { toWallTime, instantOf } = zone ?? createZone()
  // Days and weeks are counted on the calendar, where some days have 23 hours.
  const isCalendar = edge.unit === 'd' || edge.unit === 'w'
  const wall = isCalendar
    ? toWallTime(time) - relativeMs(edge)
    : toWallTime(time - relativeMs(edge))
  const size = unitMs[whole]
  const begin = whole === 'w' ? monday : 0
  return instantOf((Math.floor((wall - begin) / size) + end) * size + begin)
}

/** the wall time of a Monday */
const monday = 4 * unitMs.d

/** Whether a relative edge is before another one. An absolute edge may lie in the future, so that pair is accepted. */
function isBefore(from: RelativeTime, to: RangeEdge): boolean {
  if (typeof to === 'number') return true
  const [begin, end] = [relativeMs(from), relativeMs(to)]
  return begin > end || (begin === end && Boolean(from.whole ?? to.whole))
}

function parseEdge(text: string): RangeEdge | null {
  const [all, amount = '0', unit = 's', whole] =
    /^now(?:-(\d{1,7})([smhdw]))?(?:\/([smhdw]))?$/.exec(text) ?? []
  if (all !== undefined && isUnit(unit))
    return { amount: Number(amount), unit, ...(isUnit(whole) && { whole }) }
  const time = toUnixMs(text.replace(compact, '$1-$2-$3T$4:$5:$6Z'))
  // 8.64e15 ms is the limit of `Date`.
  return time !== null && time < 8.64e15 ? time : null
}

const isUnit = (text: string | undefined): text is TimeUnit => text !== undefined && text in unitMs

/** ISO 8601 without colons, which URLs would escape */
const compact = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/

/** Formats one end of a range as the address has it. */
export const formatEdge = (edge: RangeEdge): string => {
  if (typeof edge === 'number') return new Date(edge).toISOString().replace(/[-:]|\.\d+/g, '')
  const { amount, unit, whole } = edge
  return `now${amount === 0 ? '' : `-${amount}${unit}`}${whole ? `/${whole}` : ''}`
}
