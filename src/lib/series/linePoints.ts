import { everyIn, gapFactor, type Spacing } from './cadence'
import { nearestIndex, type Frame } from './frames'

/** One point of a drawn line; a null breaks the line. `isolated`: no line leads to it, so it has to be drawn as a dot. */
export type LinePoint = readonly [time: number, value: number | null, isolated?: boolean]

/**
 * The points of a column as a line: its values, and a null where two of them are further apart than 2.5 expected values.
 * Missing values in between are left out, so that the line goes on over buckets that are finer than the measurements.
 */
export function linePoints(
  { times, columns }: Frame,
  field: string,
  spacing: Spacing,
): LinePoint[] {
  const column = columns[field] ?? new Float64Array()
  const points: LinePoint[] = []
  let [before, isJoined] = [NaN, false]
  const endStretch = () => {
    const last = points.at(-1)
    if (last && last[1] !== null && !isJoined) points[points.length - 1] = [last[0], last[1], true]
  }
  for (const [i, time] of times.entries()) {
    const value = column[i] ?? NaN
    if (Number.isNaN(value)) continue
    const every = everyIn(spacing, before, time)
    if (every > 0 && time - before > every * gapFactor) {
      endStretch()
      points.push([before + every, null])
      isJoined = false
    } else if (points.length > 0) isJoined = true
    points.push([time, value])
    before = time
  }
  endStretch()
  return points
}

/** How far a value shows, in expected values: half, and what measurements jitter. */
const reach = 0.6

/** The index of the point of columns that shows at a time: the nearest one with a value; -1 where there is none near. */
export function shownIndex(
  { times, columns }: Frame,
  fields: readonly string[],
  time: number,
  spacing: Spacing,
): number {
  const hasValue = (index: number) =>
    fields.some((field) => !Number.isNaN(columns[field]?.[index] ?? NaN))
  const middle = nearestIndex(times, time)
  const distance = (index: number) => Math.abs((times[index] ?? NaN) - time)
  const limit = everyIn(spacing, time) * reach
  let found = -1
  const consider = (index: number) => {
    if (hasValue(index) && (found < 0 || distance(index) < distance(found))) found = index
  }
  for (let i = middle; i >= 0 && distance(i) <= limit; i--) consider(i)
  for (let i = middle + 1; i < times.length && distance(i) <= limit; i++) consider(i)
  return found
}

/** The value of a column that shows at a time, Unix ms; NaN in a gap. */
export function valueAt(
  frame: Frame,
  field: string,
  time: number,
  spacing: Spacing = { every: frame.step },
): number {
  const index = shownIndex(frame, [field], time, spacing)
  return index < 0 ? NaN : (frame.columns[field]?.[index] ?? NaN)
}
