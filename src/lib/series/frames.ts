export type Unit = 'percent' | 'op/s' | 'bytes/s' | 'bits/s' | 'packets/s' | 'load' | 'connections'

/** A stretch of time, Unix ms, the end left out. */
export interface Span {
  from: number
  to: number
}

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

/**
 * Adds the times that are absent between others, all values missing, so that lines break there and missing values are
 * counted. Where that would take more than `most` points, a hole gets a single one. A whole frame is returned as it is.
 */
export function fillHoles(frame: Frame, most = 5_000): Frame {
  const { times, step } = frame
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0)
  const each = step > 0 && span / step <= most ? step : Infinity
  const filled: number[] = []
  for (const [index, time] of times.entries()) {
    const before = times[index - 1] ?? time
    if (time - before > step * 1.5) {
      filled.push(before + step)
      for (let at = before + 2 * each; at < time - step / 2; at += each) filled.push(at)
    }
    filled.push(time)
  }
  return filled.length === times.length ? frame : atTimes(frame, Float64Array.from(filled))
}

/** The frame's values at other times that include its own; missing where it has none. */
function atTimes({ times, columns, ...rest }: Frame, grid: Float64Array): Frame {
  const places = Array.from(grid, (time) => exactly(times, time))
  return {
    ...rest,
    times: grid,
    columns: mapColumns(columns, (column) =>
      Float64Array.from(places, (place) => column[place] ?? NaN),
    ),
  }
}

/** The same at other times: what was measured a day before is laid over today. @param by ms */
export const shiftFrame = (frame: Frame, by: number): Frame => ({
  ...frame,
  times: frame.times.map((time) => time + by),
})

/** bytes/s -> bits/s; what counts something else stays as it is. */
export const inBits = (frame: Frame): Frame =>
  frame.unit === 'bytes/s'
    ? { ...frame, unit: 'bits/s', columns: mapColumns(frame.columns, (it) => it.map((x) => x * 8)) }
    : frame

/** Index of the time that is nearest, the earlier one of two; -1 when there is none. */
export function nearest(times: Float64Array, time: number): number {
  const after = firstFrom(times, time)
  const before = after - 1
  if (after === times.length) return before
  return before >= 0 && time - times[before]! <= times[after]! - time ? before : after
}

/** Index of the first time that is not earlier; the length when all are. */
export function firstFrom(times: Float64Array, time: number): number {
  let from = 0
  let to = times.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (times[middle]! < time) from = middle + 1
    else to = middle
  }
  return from
}

/** The same fields with other columns. */
export const mapColumns = (columns: Frame['columns'], to: (column: Float64Array) => Float64Array) =>
  Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, to(column)]))

const exactly = (times: Float64Array, time: number) => {
  const index = firstFrom(times, time)
  return times[index] === time ? index : -1
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
