import { firstFrom, type Frame, type Span } from './frames'

/** What a column comes to; NaN where it has no value at all. Of points that are averages themselves. */
export interface Stats {
  /** Points with a value. */
  count: number
  /** Points without one. */
  missing: number
  avg: number
  last: number
  min: number
  max: number
  /** Unix ms; the first of several. */
  lastAt: number
  minAt: number
  maxAt: number
}

/** Statistics of one column, of a stretch of time if one is given. Times that are absent count for nothing: see `fillHoles`. */
export function statsOf({ times, columns }: Frame, field: string, span?: Span): Stats {
  const column = columns[field] ?? new Float64Array()
  const from = span ? firstFrom(times, span.from) : 0
  const to = span ? firstFrom(times, span.to) : times.length
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

/** The largest value of some columns; -Infinity when they have none. */
export const largest = (columns: Iterable<Float64Array>): number => {
  let most = -Infinity
  for (const column of columns) for (const value of column) if (value > most) most = value
  return most
}
