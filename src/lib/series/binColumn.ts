import { everyIn, gapFactor, type Spacing } from './cadence'
import type { Frame, TimeSpan } from './frames'

/** The maximum and the average of a column in equally long bins of a span; NaN for a bin without values. */
export interface Bins {
  max: Float32Array
  avg: Float32Array
}

/**
 * Divides a column into `count` bins of a span by the times of its points. A bin between two values that are no gap apart
 * shows the earlier one, so that an agent that measures more rarely than the bins are wide has no stripes.
 * @param frame clipped to the span
 * @param spacing where it is unknown, no value is carried on
 */
export function binColumn(
  { times, columns }: Frame,
  field: string,
  span: TimeSpan,
  count: number,
  spacing: Spacing = { every: 0 },
): Bins {
  const max = new Float32Array(count).fill(NaN)
  const avg = new Float32Array(count).fill(NaN)
  const column = columns[field] ?? new Float64Array()
  const carry = (from: number, to: number, value: number) => {
    for (let bin = from; bin < to; bin++) if (Number.isNaN(max[bin])) max[bin] = avg[bin] = value
  }
  let [bin, points, last, lastValue] = [0, 0, span.from, NaN]
  const covered = () =>
    (binIndex(Math.min(last + everyIn(spacing, last), span.to - 1), span, count) ?? bin) + 1
  for (const [i, time] of times.entries()) {
    const value = column[i] ?? NaN
    const next = time === span.to ? count - 1 : binIndex(time, span, count)
    if (next === null || Number.isNaN(value)) continue
    const every = everyIn(spacing, Number.isNaN(lastValue) ? time : last, time)
    const isGap = time - last > gapFactor * every
    // The first value also stands for the time before it, up to a gap.
    if (!Number.isNaN(lastValue)) carry(bin + 1, isGap ? covered() : next, lastValue)
    else if (!isGap) carry(0, next, value)
    points = next === bin && !Number.isNaN(lastValue) ? points + 1 : 1
    if (points === 1) avg[next] = max[next] = value
    else {
      avg[next]! += (value - avg[next]!) / points
      if (value > max[next]!) max[next] = value
    }
    ;[bin, last, lastValue] = [next, time, value]
  }
  if (!Number.isNaN(lastValue)) carry(bin + 1, covered(), lastValue)
  return { max, avg }
}

/** The index of the bin of a time; null outside of the span. */
export function binIndex(time: number, { from, to }: TimeSpan, count: number): number | null {
  const bin = Math.floor(((time - from) / (to - from)) * count)
  return bin >= 0 && bin < count ? bin : null
}

/** The span of a bin. */
export const binSpan = (bin: number, { from, to }: TimeSpan, count: number): TimeSpan => {
  const width = (to - from) / count
  return { from: from + bin * width, to: from + (bin + 1) * width }
}
