import { cadenceIn, jitter, type Cadence } from './cadence'
import type { Frame, TimeSpan } from './frames'

/**
 * How many expected values of a column are not there: 0 for a healthy host, whether the buckets are coarser or finer than
 * its measurements. A rate needs two measurements, so its first one is not expected.
 * @param span the requested span, without the end that cannot have been measured yet
 */
export function missingValues(
  { times, columns, unit }: Frame,
  field: string,
  { from, to }: TimeSpan,
  cadence: Cadence,
): number {
  const missingIn = (begin: number, end = begin) => {
    const { bucket, interval } = cadenceIn(cadence, begin, end)
    return bucket > interval * jitter ? inCoarse(bucket) : inFine(bucket, interval)
  }
  const column = columns[field] ?? new Float64Array()
  const isRate = unit.endsWith('/s')
  const begin = from + (isRate ? cadence.every * jitter : 0)
  let [count, last] = [0, NaN]
  for (const [i, time] of times.entries()) {
    if (Number.isNaN(column[i] ?? NaN)) continue
    count += Number.isNaN(last)
      ? missingIn(time).before(time - begin)
      : missingIn(last, time).between(time - last)
    last = time
  }
  if (!Number.isNaN(last)) return count + missingIn(last).after(to - last)
  return Math.max(missingIn(from).before(to - from) - (isRate ? 1 : 0), 0)
}

/** Every bucket has a value. The last one is expected once it is over. */
function inCoarse(bucket: number) {
  return {
    before: (distance: number) => wholeIn(distance, bucket),
    between: (distance: number) => Math.max(Math.round(distance / bucket) - 1, 0),
    after: (distance: number) => Math.max(wholeIn(distance, bucket) - 1, 0),
  }
}

/**
 * A bucket has one value or none. The time of a measurement is known up to a bucket, so a value is missing only if the
 * shortest possible distance of its neighbours is longer than measurements jitter.
 */
function inFine(bucket: number, interval: number) {
  const atLeast = (distance: number) => distance > interval * jitter
  return {
    // The bucket before the first one begins outside of the range, and may hold a value of the range.
    before: (distance: number) => (atLeast(distance - bucket) ? wholeIn(distance, interval) : 0),
    between: (distance: number) =>
      atLeast(distance - bucket) ? Math.max(Math.round(distance / interval) - 1, 0) : 0,
    after: (distance: number) =>
      atLeast(distance - bucket) ? wholeIn(distance - bucket, interval) : 0,
  }
}

const wholeIn = (distance: number, width: number) =>
  width > 0 ? Math.max(Math.floor(distance / width + 1e-6), 0) : 0
