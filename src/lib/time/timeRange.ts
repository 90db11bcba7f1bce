import type { TimeSpan } from '../series/frames'
import { toUnixMs } from './toUnixMs'

/** A time before now, in the unit that was chosen: 24 hours stay apart from one day. */
export interface RelativeTime {
  amount: number
  unit: TimeUnit
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
 * Parses a range from a URL. Each end is `now`, `now-6h`, `20260102T030405Z`, `2026-01-02T03:04:05+08:00`, Unix s or ms.
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
 */
export function resolveRange({ from, to }: TimeRange, time: number): TimeSpan {
  // Rounding the time first keeps "the last 6 hours" from becoming a second longer.
  const second = Math.ceil(time / 1e3) * 1e3
  const end = Math.ceil(edgeTime(to, second) / 1e3) * 1e3
  const begin = Math.floor(edgeTime(from, second) / 1e3) * 1e3
  const length = Math.min(Math.max(end - begin, minRangeMs), maxRangeMs)
  return { from: Math.max(end - length, 0), to: end }
}

const edgeTime = (edge: RangeEdge, time: number) =>
  typeof edge === 'number' ? edge : time - relativeMs(edge)

/** Whether a relative edge is before another one. An absolute edge may lie in the future, so that pair is accepted. */
const isBefore = (from: RelativeTime, to: RangeEdge) =>
  typeof to === 'number' || relativeMs(from) > relativeMs(to)

function parseEdge(text: string): RangeEdge | null {
  const [, amount, unit] = /^now(?:-(\d{1,7})([smhdw]))?$/.exec(text) ?? []
  if (text === 'now') return nowEdge
  if (amount !== undefined && isUnit(unit)) return { amount: Number(amount), unit }
  const time = toUnixMs(text.replace(compact, '$1-$2-$3T$4:$5:$6Z'))
  // 8.64e15 ms is the limit of `Date`.
  return time !== null && time < 8.64e15 ? time : null
}

const isUnit = (text: string | undefined): text is TimeUnit => text !== undefined && text in unitMs

/** ISO 8601 without colons, which URLs would escape */
const compact = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/

const formatEdge = (edge: RangeEdge) => {
  if (typeof edge === 'object') return edge.amount === 0 ? 'now' : `now-${edge.amount}${edge.unit}`
  return new Date(edge).toISOString().replace(/[-:]|\.\d+/g, '')
}
