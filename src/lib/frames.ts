export type Unit = 'percent' | 'op/s' | 'bytes/s' | 'packets/s' | 'load' | 'connections'

/**
 * One metric's aligned columns. A refetch always brings new arrays: TanStack's structural sharing keeps typed arrays
 * whole but cannot see that two of them are equal, so memoise on the frame or compare with `sameFrame`.
 */
export interface Frame {
  /** Unix ms, ascending, unique */
  times: Float64Array
  /** One array a field, as long as `times`; NaN is missing. */
  columns: Record<string, Float64Array>
  unit: Unit
  /** ms between two points, the median of the distances; 0 with fewer than two points */
  step: number
}

/** What one bucket says: a time in Unix ms and its values; null, undefined and NaN are missing. */
export interface Point {
  time: number
  values: Readonly<Record<string, number | null | undefined>>
}

/**
 * Sorts points into columns. Points of the same time become one: a later value replaces an earlier one, a missing
 * value replaces nothing. Times that are absent stay absent; `step` tells a gap.
 */
export function toFrame(points: readonly Point[], fields: readonly string[], unit: Unit): Frame {
  const times = Float64Array.from(new Set(points.map((point) => point.time))).sort()
  const place = new Map(Array.from(times, (time, index) => [time, index]))
  const columns: Frame['columns'] = {}
  for (const field of fields) {
    const column = new Float64Array(times.length).fill(NaN)
    for (const { time, values } of points) {
      const value = values[field]
      const index = place.get(time)
      if (index !== undefined && value != null && !Number.isNaN(value)) column[index] = value
    }
    columns[field] = column
  }
  return { times, columns, unit, step: median(distances(times)) }
}

/** Whether two frames show the same. */
export const sameFrame = (a: Frame, b: Frame): boolean =>
  a.unit === b.unit &&
  sameArray(a.times, b.times) &&
  Object.keys(a.columns).length === Object.keys(b.columns).length &&
  Object.entries(a.columns).every(([field, column]) => {
    const other = b.columns[field]
    return other !== undefined && sameArray(column, other)
  })

const sameArray = (a: Float64Array, b: Float64Array) =>
  a.length === b.length && a.every((value, index) => Object.is(value, b[index]))

const distances = (times: Float64Array) =>
  times.subarray(1).map((time, index) => time - (times[index] ?? time))

/** The lower one of the two in the middle, so that it is a distance that occurs. */
const median = (values: Float64Array) => values.sort()[(values.length - 1) >> 1] ?? 0
