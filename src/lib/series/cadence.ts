import type { Frame } from './frames'

/** How often the points of a frame can have values. All ms; 0 is unknown. */
export interface Cadence {
  /** between two points of the answer */
  bucket: number
  /** between two measurements */
  interval: number
  /** between two expected values: the larger of both */
  every: number
}

/** By how much the distance of healthy measurements exceeds the interval: agents measure every 28 to 33 s, not every 30. */
export const jitter = 1.15

/** A stretch without values is a gap when it is longer than this many expected values. */
export const gapFactor = 2.5

/** Distances between values from which on they are believed more than the stated interval. */
const minDistances = 3

/**
 * The cadence of a frame. The interval is the stated one, unless the distances between the values contradict it.
 * @param stated ms, from the settings of monitoring; 0: unknown
 */
export function cadenceOf(frame: Frame, stated = 0): Cadence {
  const bucket = frame.step
  const measured = measuredInterval(frame)
  const interval = isCredible(stated, measured, bucket) ? stated : measured
  return { bucket, interval, every: Math.max(bucket, interval) }
}

/** Whether the values can have come from measurements at the stated interval. */
function isCredible(stated: number, measured: number, bucket: number): boolean {
  if (!(stated > 0 && Number.isFinite(stated))) return false
  if (measured === 0) return true
  // Every bucket has a value, so the interval is no longer than a bucket, however short it is.
  if (measured <= bucket) return stated <= bucket * jitter
  return Math.abs(measured - stated) <= (jitter - 1) * stated + bucket / 10
}

/**
 * The usual distance between two values: the mean of all that are within a bucket of the median, because buckets of 12 s
 * show an interval of 30 s as 24 or 36 s. 0 where there are too few values.
 */
function measuredInterval({ times, columns, step }: Frame): number {
  const all = Object.values(columns)
  const distances: number[] = []
  let last = NaN
  for (const [i, time] of times.entries()) {
    if (!all.some((column) => !Number.isNaN(column[i] ?? NaN))) continue
    if (!Number.isNaN(last)) distances.push(time - last)
    last = time
  }
  if (distances.length < minDistances) return 0
  const sorted = distances.sort((a, b) => a - b)
  const median = sorted[(sorted.length - 1) >> 1] ?? 0
  if (median <= step) return median
  const usual = sorted.filter((distance) => Math.abs(distance - median) <= step * 1.001)
  return usual.reduce((sum, distance) => sum + distance, 0) / usual.length
}
