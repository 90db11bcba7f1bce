import type { Frame } from './frames'

/** The statistics of a column, whose points are averages themselves; NaN without a value. */
export interface Stats {
  /** points with a value */
  count: number
  avg: number
  last: number
  min: number
  max: number
  /** Unix ms; of equal values the first */
  lastAt: number
  minAt: number
  maxAt: number
}

/** The statistics of a column of a frame that was clipped to its span; `missingValues` counts what is not there. */
export function frameStats({ times, columns }: Frame, field: string): Stats {
  const column = columns[field] ?? new Float64Array()
  let [count, sum, mean, last, min, max] = [0, 0, 0, -1, -1, -1]
  for (const [i, value] of column.entries()) {
    if (Number.isNaN(value)) continue
    count += 1
    sum += value
    mean += value / count - mean / count
    last = i
    if (min < 0 || value < column[min]!) min = i
    if (max < 0 || value > column[max]!) max = i
  }
  return {
    count,
    // The sum of huge values is infinite; otherwise it is more exact than the running mean.
    avg: count === 0 ? NaN : Number.isFinite(sum) ? sum / count : mean,
    last: column[last] ?? NaN,
    min: column[min] ?? NaN,
    max: column[max] ?? NaN,
    lastAt: times[last] ?? NaN,
    minAt: times[min] ?? NaN,
    maxAt: times[max] ?? NaN,
  }
}
