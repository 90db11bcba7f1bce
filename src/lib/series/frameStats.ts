import { lowerBound, type Frame, type TimeSpan } from './frames'

/** The statistics of a column, whose points are averages themselves; NaN without a value. */
export interface Stats {
  /** points with a value */
  count: number
  /** points without a value */
  missing: number
  avg: number
  last: number
  min: number
  max: number
  /** Unix ms; of equal values the first */
  lastAt: number
  minAt: number
  maxAt: number
}

/**
 * The statistics of a column, within a span if one is given. Absent times do not count as missing: see
 * `fillMissingTimes`.
 */
export function frameStats({ times, columns }: Frame, field: string, span?: TimeSpan): Stats {
  const column = columns[field] ?? new Float64Array()
  const from = span ? lowerBound(times, span.from) : 0
  const to = span ? lowerBound(times, span.to) : times.length
  let [count, sum, last, min, max] = [0, 0, -1, -1, -1]
  for (let i = from; i < to; i++) {
    const value = column[i] ?? NaN
    if (Number.isNaN(value)) continue
    count += 1
    sum += value
    last = i
    if (min < 0 || value < column[min]!) min = i
    if (max < 0 || value > column[max]!) max = i
  }
  return {
    count,
    missing: Math.max(to - from, 0) - count,
    avg: count > 0 ? sum / count : NaN,
    last: column[last] ?? NaN,
    min: column[min] ?? NaN,
    max: column[max] ?? NaN,
    lastAt: times[last] ?? NaN,
    minAt: times[min] ?? NaN,
    maxAt: times[max] ?? NaN,
  }
}
