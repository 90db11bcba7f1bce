import { mix } from './random'

/** How fast a runner works: a mean of lines a second, and the luck that bends it. */
export interface Pace {
  mean: number
  /** 32 bits */
  luck: number
}

export type Trend = 'up' | 'down' | 'stable'

/** What a runner has come to. */
export interface Moment {
  seconds: number
  lines: number
  speed: number
  trend: Trend
}

/** Seconds at one speed. */
const slot = 60
/** How far a speed strays from the mean, as a share of it. Below 1: no count ever shrinks. */
const stray = 0.8

export const momentOf = (pace: Pace, seconds: number): Moment => ({
  seconds,
  lines: lines(pace, seconds),
  speed: speed(pace, seconds),
  trend: trend(pace, seconds),
})

/** Lines after so many seconds of work: a whole number that never shrinks. */
export function lines({ mean, luck }: Pace, seconds: number): number {
  const place = Math.max(seconds, 0) / slot
  const bend = wave(luck, place) - drop(luck, 0)
  return Math.floor(mean * slot * (place + stray * bend))
}

/** Lines a second in this minute of work, whole. */
export function speed({ mean, luck }: Pace, seconds: number): number {
  const place = Math.floor(Math.max(seconds, 0) / slot)
  return Math.round(mean * (1 + stray * (drop(luck, place + 1) - drop(luck, place))))
}

/** As the collector says it: against the minute before, from one line a second on. */
export function trend(pace: Pace, seconds: number): Trend {
  if (seconds < slot) return 'stable'
  const step = speed(pace, seconds) - speed(pace, seconds - slot)
  return step >= 1 ? 'up' : step <= -1 ? 'down' : 'stable'
}

/** 0 <= x < 1, rising and falling over minutes. */
export const tide = (luck: number, seconds: number): number =>
  wave(luck, Math.max(seconds, 0) / slot)

/** Noise without jumps: a straight line between the luck of whole numbers. */
function wave(luck: number, place: number): number {
  const left = Math.floor(place)
  const from = drop(luck, left)
  return from + (drop(luck, left + 1) - from) * (place - left)
}

const drop = (luck: number, n: number) => mix(luck ^ Math.imul(n + 1, 0x9e3779b1)) / 2 ** 32
