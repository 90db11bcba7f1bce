/** The units of metrics; `number` where the unit is unknown. */
export type Unit =
  'percent' | 'op/s' | 'bytes/s' | 'bits/s' | 'packets/s' | 'load' | 'connections' | 'number'

/** A span of time in Unix ms; `to` is exclusive. */
export interface TimeSpan {
  from: number
  to: number
}

/**
 * The aligned columns of one metric. A refetch gives new arrays even for equal data: TanStack's structural sharing does
 * not compare typed arrays.
 */
export interface Frame {
  /** Unix ms, ascending, unique */
  times: Float64Array
  /** one array for each field, as long as `times`; NaN is missing */
  columns: Record<string, Float64Array>
  unit: Unit
  /** ms between two points, the width of a bucket; 0 with fewer than two points */
  step: number
}

/** One bucket of an answer: a time in Unix ms and its values; null, undefined and NaN are missing. */
export interface Point {
  time: number
  values: Readonly<Record<string, number | null | undefined>>
}

/**
 * Sorts points into columns. Points of the same time are merged: a later value replaces an earlier one, a missing value
 * does not. No time is added for a gap, which shows as a distance above `step`.
 */
export function toFrame(points: readonly Point[], fields: readonly string[], unit: Unit): Frame {
  const times = Float64Array.from(new Set(points.map((point) => point.time))).sort()
  const indexes = new Map(Array.from(times, (time, index) => [time, index]))
  const columns: Frame['columns'] = {}
  for (const field of fields) {
    const column = new Float64Array(times.length).fill(NaN)
    for (const { time, values } of points) {
      const value = values[field]
      const index = indexes.get(time)
      if (index !== undefined && value != null && !Number.isNaN(value)) column[index] = value
    }
    columns[field] = column
  }
  return { times, columns, unit, step: stepOf(times) }
}

/**
 * Adds the absent times between others with missing values, so that lines break there and missing values are counted. If
 * the frame would get more than `maxPoints` points, each gap gets a single one. A frame without gaps is returned as it is.
 */
export function fillMissingTimes(frame: Frame, maxPoints = 5_000): Frame {
  const { times, step } = frame
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0)
  const distance = step > 0 && span / step <= maxPoints ? step : Infinity
  const filled: number[] = []
  for (const [index, time] of times.entries()) {
    const before = times[index - 1] ?? time
    if (time - before > step * 1.5) {
      filled.push(before + step)
      for (let at = before + 2 * distance; at < time - step / 2; at += distance) filled.push(at)
    }
    filled.push(time)
  }
  return filled.length === times.length ? frame : atTimes(frame, Float64Array.from(filled))
}

/** The frame with more times; values at the added times are missing. */
function atTimes({ times, columns, ...rest }: Frame, grid: Float64Array): Frame {
  const sources = Array.from(grid, (time) => exactIndex(times, time))
  return {
    ...rest,
    times: grid,
    columns: mapColumns(columns, (column) =>
      Float64Array.from(sources, (source) => column[source] ?? NaN),
    ),
  }
}

/**
 * The points of a frame within a span, also the one at its very end, whose bucket begins there. The step stays that of the
 * whole frame. Everything that is shown of an answer is made from the result, so that nothing outside of the span is drawn,
 * counted or saved.
 */
export function clipFrame(frame: Frame, { from, to }: TimeSpan): Frame {
  const { times, columns } = frame
  const first = lowerBound(times, from)
  const last = lowerBound(times, to)
  const end = times[last] === to ? last + 1 : last
  if (first === 0 && end === times.length) return frame
  const part = (column: Float64Array) => column.subarray(first, end)
  return { ...frame, times: part(times), columns: mapColumns(columns, part) }
}

/** Joins columns of several frames at the times of all of them; a value is missing at times that its frame does not have. */
export function joinFrames(parts: readonly { id: string; frame: Frame; field: string }[]): Frame {
  const times = Float64Array.from(new Set(parts.flatMap(({ frame }) => [...frame.times]))).sort()
  const columns: Frame['columns'] = {}
  for (const { id, frame, field } of parts)
    columns[id] = times.map((time) => frame.columns[field]?.[exactIndex(frame.times, time)] ?? NaN)
  return { times, columns, unit: parts[0]?.frame.unit ?? 'number', step: stepOf(times) }
}

/** Shifts a frame in time, so that an earlier day is drawn over today. @param by ms */
export const shiftFrame = (frame: Frame, by: number): Frame => ({
  ...frame,
  times: frame.times.map((time) => time + by),
})

/** A calculated value; NaN, which is missing, where it is too large for a number. */
export const finite = (value: number): number => (Number.isFinite(value) ? value : NaN)

/** Converts bytes/s to bits/s; a frame of any other unit is returned as it is. */
export const toBits = (frame: Frame): Frame =>
  frame.unit === 'bytes/s'
    ? {
        ...frame,
        unit: 'bits/s',
        columns: mapColumns(frame.columns, (column) => column.map((bytes) => finite(bytes * 8))),
      }
    : frame

/** The index of the nearest time, of the earlier one of two; -1 if there are no times. */
export function nearestIndex(times: Float64Array, time: number): number {
  const after = lowerBound(times, time)
  const before = after - 1
  if (after === times.length) return before
  return before >= 0 && time - times[before]! <= times[after]! - time ? before : after
}

/** The index of the first time that is not before `time`; the length if all are before it. */
export function lowerBound(times: Float64Array, time: number): number {
  let from = 0
  let to = times.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (times[middle]! < time) from = middle + 1
    else to = middle
  }
  return from
}

/** Maps each column of a frame. */
export const mapColumns = (columns: Frame['columns'], to: (column: Float64Array) => Float64Array) =>
  Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, to(column)]))

const exactIndex = (times: Float64Array, time: number) => {
  const index = lowerBound(times, time)
  return times[index] === time ? index : -1
}

const distances = (times: Float64Array) =>
  times.subarray(1).map((time, index) => time - (times[index] ?? time))

/**
 * The usual distance of times: that of most of them. Where none is, as in an answer without its empty buckets, the widest
 * buckets that all common distances are multiples of; else the lower median, so that it is a distance that occurs.
 */
function stepOf(times: Float64Array): number {
  const all = distances(times)
  const counts = new Map<number, number>()
  for (const distance of all) counts.set(distance, (counts.get(distance) ?? 0) + 1)
  const median = all.sort()[(all.length - 1) >> 1] ?? 0
  if (all.length < minCommon || (counts.get(median) ?? 0) > all.length * 0.6) return median
  const common = [...counts].filter(([, count]) => count >= all.length * 0.1)
  const divisor = common.reduce((width, [distance]) => greatestDivisor(width, distance), 0)
  return common.length > 1 && divisor >= shortestBucket ? divisor : median
}

/** distances from which on common ones are told from others */
const minCommon = 5

/** ms; times that no wider buckets explain are those of the measurements themselves */
const shortestBucket = 1_000

const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b))
