import type { Span } from '../series/frames'
import type { Zone } from './zone'

/** One mark of a time axis. */
export interface Tick {
  /** Unix ms */
  time: number
  /** 14:05, 14:05:30; 01-15 where a day begins; 2026-01, 2026 */
  text: string
  /** A larger unit begins here: a day among hours, a year among months. */
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
 * Round times of a span as a clock in the zone shows them, at most `most` or so, the same ones when the span moves on.
 * Where clocks are set back, an hour has its marks twice; what they were set forward over has none.
 */
export function timeTicks({ from, to }: Span, zone: Zone, most: number): Tick[] {
  const length = Math.max(to - from, 1)
  const fits = (step: number) => length / step <= most
  const clockStep = clockSteps.find(fits)
  const dayStep = daySteps.find((count) => fits(count * day))
  const walls =
    clockStep !== undefined
      ? everyClock(zone.wall(from), zone.wall(to), clockStep, length)
      : dayStep !== undefined
        ? everyDays(zone.wall(from), zone.wall(to), dayStep)
        : everyMonths(zone, from, to, monthSteps.find((count) => fits(count * month)) ?? 120)
  const style = clockStep !== undefined ? 'clock' : dayStep !== undefined ? 'day' : 'month'
  const ticks = new Map<number, Tick>()
  for (const wall of walls) {
    // A day without midnight begins an hour later; an hour that does not exist has no mark.
    const exact = style === 'clock' && wall % day !== 0
    for (const time of exact ? zone.moments(wall) : [zone.moment(wall)]) {
      if (time < from || time > to || ticks.has(time)) continue
      ticks.set(time, { time, ...label(wall, style, clockStep ?? day) })
    }
  }
  return [...ticks.values()].sort((a, b) => a.time - b.time)
}

/** Marks count from midnight, so that a step of 12 hours means 0 and 12 o'clock. */
function everyClock(from: number, to: number, step: number, length: number): number[] {
  // Clocks that are set back show less than has passed, and begin at what they show at the end.
  const begin = Math.floor(Math.min(from, to - length) / step) * step
  return count(begin, Math.max(to, from + length), step)
}

/** Days are counted from a Monday, so that every seventh one is. */
function everyDays(from: number, to: number, days: number): number[] {
  const monday = -3 * day
  const step = days * day
  return count(monday + Math.floor((from - monday) / step) * step, to, step)
}

function everyMonths(zone: Zone, from: number, to: number, months: number): number[] {
  const date = new Date(zone.wall(from))
  const first = date.getUTCFullYear() * 12 + date.getUTCMonth()
  const last = first + Math.ceil((to - from) / month) + 2
  return count(Math.floor(first / months) * months, last, months).map((n) =>
    Date.UTC(Math.floor(n / 12), n % 12),
  )
}

const count = (from: number, to: number, step: number) =>
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
