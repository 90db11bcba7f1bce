import type { Frame, TimeSpan } from './frames'

/** The maximum and the average of a column in equally long bins of a span; NaN for a bin without values. */
export interface Bins {
  max: Float32Array
  avg: Float32Array
}

/** Divides a column into `count` bins of a span by the times of its points. */
export function binColumn(
  { times, columns }: Frame,
  field: string,
  span: TimeSpan,
  count: number,
): Bins {
  const max = new Float32Array(count).fill(NaN)
  const avg = new Float32Array(count).fill(NaN)
  const counts = new Uint32Array(count)
  const sums = new Float64Array(count)
  const column = columns[field] ?? new Float64Array()
  for (const [i, time] of times.entries()) {
    const value = column[i] ?? NaN
    const bin = binIndex(time, span, count)
    if (bin === null || Number.isNaN(value)) continue
    if (!(max[bin]! >= value)) max[bin] = value
    sums[bin]! += value
    counts[bin]! += 1
  }
  for (const [bin, points] of counts.entries()) if (points > 0) avg[bin] = sums[bin]! / points
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
