import { mixBits } from './random'

/** The reading speed of a runner: a mean and noise around it. */
export interface Throughput {
  /** lines per second */
  mean: number
  /** of the noise, 32 bits */
  seed: number
}

export type Trend = 'up' | 'down' | 'stable'

/** The figures of a runner after some seconds of work. */
export interface Progress {
  seconds: number
  lines: number
  /** lines per second */
  speed: number
  trend: Trend
}

/** The speed is constant within each minute, s. */
const minute = 60
/** The largest deviation from the mean, as a share of it. It is below 1, so counts never shrink. */
const amplitude = 0.8

/** @param seconds of work */
export const progressAt = (throughput: Throughput, seconds: number): Progress => ({
  seconds,
  lines: linesAt(throughput, seconds),
  speed: speedAt(throughput, seconds),
  trend: trendAt(throughput, seconds),
})

/** Lines after so many seconds of work: a whole number that never shrinks. */
export function linesAt({ mean, seed }: Throughput, seconds: number): number {
  const minutes = Math.max(seconds, 0) / minute
  const deviation = noise(seed, minutes) - noiseSample(seed, 0)
  return Math.floor(mean * minute * (minutes + amplitude * deviation))
}

/** Lines per second in this minute of work, a whole number. */
export function speedAt({ mean, seed }: Throughput, seconds: number): number {
  const nth = Math.floor(Math.max(seconds, 0) / minute)
  const deviation = noiseSample(seed, nth + 1) - noiseSample(seed, nth)
  return Math.round(mean * (1 + amplitude * deviation))
}

/** The collector's trend: compared with the minute before, stable below one line per second. */
export function trendAt(throughput: Throughput, seconds: number): Trend {
  if (seconds < minute) return 'stable'
  const step = speedAt(throughput, seconds) - speedAt(throughput, seconds - minute)
  return step >= 1 ? 'up' : step <= -1 ? 'down' : 'stable'
}

/** 0 <= x < 1, rising and falling over minutes without jumps. */
export const noiseAt = (seed: number, seconds: number): number =>
  noise(seed, Math.max(seconds, 0) / minute)

/** Value noise: linear between the samples at whole numbers. */
function noise(seed: number, x: number): number {
  const left = Math.floor(x)
  const from = noiseSample(seed, left)
  return from + (noiseSample(seed, left + 1) - from) * (x - left)
}

const noiseSample = (seed: number, n: number) =>
  mixBits(seed ^ Math.imul(n + 1, 0x9e3779b1)) / 2 ** 32
