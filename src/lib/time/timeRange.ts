import type { Span } from '../series/frames'
import { instant } from './instant'

/** A time before now. Kept as it was chosen: 24 hours are not one day. */
export interface Ago {
  amount: number
  unit: AgoUnit
}
export type AgoUnit = keyof typeof unitMs

/** One end of a range: Unix ms, or a time before now. */
export type Edge = number | Ago

/** What is looked at: "the last 6 hours", from one moment to another, or from a moment on. */
export interface TimeRange {
  from: Edge
  to: Edge
}

export const unitMs = {
  s: 1_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
  w: 604_800_000,
} as const

export const now: Ago = { amount: 0, unit: 's' }

/** Ranges that are offered first, the shortest first; all of them reach until now. */
export const quickRanges: readonly Ago[] = [
  { amount: 15, unit: 'm' },
  { amount: 1, unit: 'h' },
  { amount: 6, unit: 'h' },
  { amount: 24, unit: 'h' },
  { amount: 7, unit: 'd' },
  { amount: 30, unit: 'd' },
]

/** No range is shorter or longer, ms. Agents measure twice a minute or so. */
export const shortest = 5 * unitMs.m
export const longest = 366 * unitMs.d

export const lastRange = (amount: number, unit: AgoUnit): TimeRange => ({
  from: { amount, unit },
  to: now,
})

export const agoMs = ({ amount, unit }: Ago): number => amount * unitMs[unit]

/** Whether the range moves on with the clock. */
export const isLive = ({ to }: TimeRange): boolean => typeof to === 'object' && to.amount === 0

/**
 * The texts of a URL -> a range: `now-6h`, `now`, `20260102T030405Z`, `2026-01-02T03:04:05+08:00`, Unix s or ms.
 * @returns null if one of them cannot be read or the first is not before the second
 */
export function readRange(texts: { from: string; to: string }): TimeRange | null {
  const from = readEdge(texts.from)
  const to = readEdge(texts.to)
  if (from === null || to === null) return null
  const forwards =
    typeof from === 'number' ? typeof to !== 'number' || from < to : isBefore(from, to)
  return forwards ? { from, to } : null
}

/** A range -> the texts of a URL. What is relative stays relative. */
export const formatRange = ({ from, to }: TimeRange): { from: string; to: string } => ({
  from: formatEdge(from),
  to: formatEdge(to),
})

/**
 * What a range means at a time, in whole seconds; whatever was asked for, between `shortest` and `longest`.
 * Take the time once for all that is shown together.
 * @param time Unix ms
 */
export function resolveRange({ from, to }: TimeRange, time: number): Span {
  // Whole seconds from the start: "the last 6 hours" are no second longer.
  const second = Math.ceil(time / 1e3) * 1e3
  const end = Math.ceil(momentOf(to, second) / 1e3) * 1e3
  const begin = Math.floor(momentOf(from, second) / 1e3) * 1e3
  const length = Math.min(Math.max(end - begin, shortest), longest)
  return { from: Math.max(end - length, 0), to: end }
}

const momentOf = (edge: Edge, time: number) =>
  typeof edge === 'number' ? edge : time - agoMs(edge)

/** A moment may lie in the future of what is relative: nobody knows before it is resolved. */
const isBefore = (from: Ago, to: Edge) => typeof to === 'number' || agoMs(from) > agoMs(to)

function readEdge(text: string): Edge | null {
  const [, amount, unit] = /^now(?:-(\d{1,7})([smhdw]))?$/.exec(text) ?? []
  if (text === 'now') return now
  if (amount !== undefined && isUnit(unit)) return { amount: Number(amount), unit }
  const time = instant(text.replace(compact, '$1-$2-$3T$4:$5:$6Z'))
  // Beyond it `Date` has no text for a time.
  return time !== null && time < 8.64e15 ? time : null
}

const isUnit = (text: string | undefined): text is AgoUnit => text !== undefined && text in unitMs

/** Without colons, which addresses would escape. */
const compact = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/

const formatEdge = (edge: Edge) => {
  if (typeof edge === 'object') return edge.amount === 0 ? 'now' : `now-${edge.amount}${edge.unit}`
  return new Date(edge).toISOString().replace(/[-:]|\.\d+/g, '')
}
