import type { Frame, TimeSpan } from './frames'

/** How far apart the values of a frame are expected. */
export interface Spacing {
  /** ms between two expected values: a bucket, or a measurement where those are rarer; 0: unknown */
  every: number
  /** The stretches in which values come regularly, but more rarely: the interval was changed within the range. */
  rarer?: readonly RarerStretch[]
}

/** A stretch between two values, Unix ms, both included; `every`: ms between its values. */
export interface RarerStretch extends TimeSpan {
  every: number
}

/** How often the points of a frame can have values. All ms; 0 is unknown. */
export interface Cadence extends Spacing {
  /** between two points of the answer */
  bucket: number
  /** between two measurements */
  interval: number
}

/** By how much the distance of healthy measurements exceeds the interval: agents measure every 28 to 33 s, not every 30. */
export const jitter = 1.15

/** A stretch without values is a gap when it is longer than this many expected values. */
export const gapFactor = 2.5

/** Distances between values from which on they are believed more than the stated interval. */
const minDistances = 3

/** ms: the default interval of monitoring, and the longest one that is assumed where nothing says more */
const [defaultInterval, longestInterval] = [30_000, 300_000]

/**
 * The cadence of a frame. The interval is the stated one, unless the distances between the values contradict it.
 * @param stated ms, from the settings of monitoring; 0: unknown
 */
export function cadenceOf(frame: Frame, stated = 0): Cadence {
  const bucket = frame.step
  const distances = valueDistances(frame)
  const measured = distances.length < minDistances ? 0 : usualDistance(distances, bucket)
  const interval = isCredible(stated, measured, bucket)
    ? stated
    : measured || assumedInterval(frame, distances)
  const rarer = rarerStretches(distances, { interval, stated, bucket })
  return {
    bucket,
    interval,
    every: Math.max(bucket, interval),
    ...(rarer.length > 0 && { rarer }),
  }
}

/** ms between two expected values at a time, or between two values. */
export const everyIn = ({ every, rarer = [] }: Spacing, from: number, to = from): number =>
  rarer.find((stretch) => stretch.from <= from && to <= stretch.to)?.every ?? every

/** The cadence of a stretch between two values. */
export const cadenceIn = (cadence: Cadence, from: number, to = from): Cadence => {
  const every = everyIn(cadence, from, to)
  return every === cadence.every ? cadence : { bucket: cadence.bucket, interval: every, every }
}

/** Whether the values can have come from measurements at the stated interval. */
function isCredible(stated: number, measured: number, bucket: number): boolean {
  if (!(stated > 0 && Number.isFinite(stated))) return false
  if (measured === 0) return true
  // Every bucket has a value, so the interval is no longer than a bucket, however short it is.
  if (measured <= bucket) return stated <= bucket * jitter
  return Math.abs(measured - stated) <= (jitter - 1) * stated + bucket / 10
}

/** The distance of two neighbouring values; all ms, times Unix ms. */
interface Distance {
  from: number
  to: number
  length: number
}

/** The distances between the times at which any column has a value. */
function valueDistances({ times, columns }: Frame): Distance[] {
  const all = Object.values(columns)
  const distances: Distance[] = []
  let last = NaN
  for (const [i, time] of times.entries()) {
    if (!all.some((column) => !Number.isNaN(column[i] ?? NaN))) continue
    if (!Number.isNaN(last)) distances.push({ from: last, to: time, length: time - last })
    last = time
  }
  return distances
}

/**
 * The usual distance between two values: the mean of all that are within a bucket of the median, because buckets of 12 s
 * show an interval of 30 s as 24 or 36 s.
 */
function usualDistance(distances: readonly Distance[], bucket: number): number {
  const sorted = distances.map(({ length }) => length).sort((a, b) => a - b)
  const median = sorted[(sorted.length - 1) >> 1] ?? 0
  if (median <= bucket) return median
  const usual = sorted.filter((length) => Math.abs(length - median) <= bucket * 1.001)
  return usual.reduce((sum, length) => sum + length, 0) / usual.length
}

/**
 * The interval that a few values in fine buckets allow for: the longest of their distances, or any up to the length of the
 * answer. 0 where a bucket is as long as the default interval, so that each is expected to have a value.
 */
function assumedInterval({ times, columns, step }: Frame, distances: readonly Distance[]): number {
  if (step >= defaultInterval) return 0
  if (distances.length > 0) return Math.max(...distances.map(({ length }) => length))
  const hasValue = Object.values(columns).some((column) => column.some((one) => !Number.isNaN(one)))
  const length = (times.at(-1) ?? 0) - (times[0] ?? 0) + step
  return hasValue ? Math.min(length, longestInterval) : 0
}

/**
 * Long distances in a row that are an interval of their own: two of the stated interval, three where the line would break
 * otherwise, since lost measurements hardly make them, five where it would not.
 */
const minLong = { stated: 2, broken: 3, unbroken: 5 } as const

/** The stretches of regular values that are further apart than the interval allows for. */
function rarerStretches(
  distances: readonly Distance[],
  { interval, stated, bucket }: { interval: number; stated: number; bucket: number },
): RarerStretch[] {
  const usual = Math.max(interval, bucket)
  // The time of a measurement is known up to a bucket, which makes distances longer only where buckets are finer.
  const isLong = (distance: Distance | undefined) =>
    distance !== undefined && distance.length - (interval > bucket ? bucket : 0) > usual * jitter
  // Most answers have none, and charts are drawn often.
  if (distances.filter(isLong).length < minLong.stated) return []
  const isLike = (length: number, mean: number) =>
    Math.abs(length - mean) <= (jitter - 1) * mean + bucket
  const found: RarerStretch[] = []
  /** the first distance of a run, and the one behind its last */
  const add = (begin: number, end: number) => {
    const [first, last] = [distances[begin], distances[end - 1]]
    if (!first || !last || end - begin < minLong.stated) return
    const every = (last.to - first.from) / (end - begin)
    const least =
      stated > interval && isLike(every, stated)
        ? minLong.stated
        : every > gapFactor * usual
          ? minLong.broken
          : minLong.unbroken
    if (distances.slice(begin, end).filter(isLong).length < least) return
    // At either end, the interval was changed between two measurements.
    const [before, after] = [distances[begin - 1], distances[end]]
    const isPart = (edge: Distance | undefined) => edge !== undefined && edge.length <= every
    found.push({
      from: isPart(before) ? (before?.from ?? first.from) : first.from,
      to: isPart(after) ? (after?.to ?? last.to) : last.to,
      every,
    })
  }
  let begin = 0
  for (let i = 0; i <= distances.length; i++) {
    const [first, distance] = [distances[begin], distances[i]]
    const isInRun = first !== undefined && distance !== undefined && i > begin
    const mean = isInRun ? (distance.to - first.from) / (i + 1 - begin) : NaN
    // Among long distances, buckets make single ones appear usual.
    const goesOn = isLong(distance) || (i > begin && isLong(distances[i - 1]))
    if (distance && goesOn && (!isInRun || isLike(distance.length, mean))) continue
    add(begin, isLong(distances[i - 1]) ? i : i - 1)
    begin = isLong(distance) ? i : i + 1
  }
  return found
}
