import type { TimeSpan } from '../series/frames'
import type { Zone } from './zone'

/** One tick of a time axis. */
export interface Tick {
  /** Unix ms */
  time: number
  /** `14:05`, `14:05:30`; `01-15` where a day begins; `2026-01`, `2026` */
  text: string
  /** whether a larger unit begins here: a day among hours, a year among months */
  major: boolean
}

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

const clockSteps = [
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
]
const daySteps = [1, 2, 7, 14]
const monthSteps = [1, 3, 6, 12, 24, 60, 120]
const month = 30.44 * day

/**
 * Ticks at round wall times of a span, about `maxCount` at most. They stay at the same times when the span moves on. An hour
 * that clocks show twice has its ticks twice; an hour that they skip has none.
 */
export function timeTicks({ from, to }: TimeSpan, zone: Zone, maxCount: number): Tick[] {
  const length = Math.max(to - from, 1)
  const fits = (step: number) => length / step <= maxCount
  const clockStep = clockSteps.find(fits)
  const dayStep = daySteps.find((count) => fits(count * day))
  const wallTimes =
    clockStep !== undefined
      ? clockTimes(zone.toWallTime(from), zone.toWallTime(to), clockStep, length)
      : dayStep !== undefined
        ? dayTimes(zone.toWallTime(from), zone.toWallTime(to), dayStep)
        : monthTimes(zone, from, to, monthSteps.find((count) => fits(count * month)) ?? 120)
  const style = clockStep !== undefined ? 'clock' : dayStep !== undefined ? 'day' : 'month'
  const ticks = new Map<number, Tick>()
  for (const wall of wallTimes) {
    // A day without midnight begins with its first instant; a skipped hour has no tick.
    const isExact = style === 'clock' && wall % day !== 0
    for (const time of isExact ? zone.instantsOf(wall) : [zone.instantOf(wall)]) {
      if (time < from || time > to || ticks.has(time)) continue
      ticks.set(time, { time, ...label(wall, style, clockStep ?? day) })
    }
  }
  return [...ticks.values()].sort((a, b) => a.time - b.time)
}

/** Wall times counted from midnight, so that a step of 12 hours means 0 and 12 o'clock. */
function clockTimes(from: number, to: number, step: number, length: number): number[] {
  // Where clocks were set back, the wall times of the span begin earlier than at `from`.
  const begin = Math.floor(Math.min(from, to - length) / step) * step
  return steps(begin, Math.max(to, from + length), step)
}

/** Midnights counted from a Monday, so that a step of 7 days means Mondays. */
function dayTimes(from: number, to: number, days: number): number[] {
  const monday = -3 * day
  const step = days * day
  return steps(monday + Math.floor((from - monday) / step) * step, to, step)
}

function monthTimes(zone: Zone, from: number, to: number, months: number): number[] {
  const date = new Date(zone.toWallTime(from))
  const first = date.getUTCFullYear() * 12 + date.getUTCMonth()
  const last = first + Math.ceil((to - from) / month) + 2
  return steps(Math.floor(first / months) * months, last, months).map((n) =>
    Date.UTC(Math.floor(n / 12), n % 12),
  )
}

const steps = (from: number, to: number, step: number) =>
  Array.from({ length: Math.max(Math.floor((to - from) / step) + 1, 0) }, (_, i) => from + i * step)

function label(wall: number, style: 'clock' | 'day' | 'month', step: number) {
  const text = new Date(wall).toISOString()
  const [year, month, date] = text.split(/[-T]/)
  if (style === 'month') {
    const major = month === '01'
    return { text: major ? `${year}` : `${year}-${month}`, major }
  }
  if (style === 'day') return { text: `${month}-${date}`, major: date === '01' }
  if (wall % day === 0) return { text: `${month}-${date}`, major: true }
  return { text: text.slice(11, step < minute ? 19 : 16), major: false }
}
