import type { Frame, Span } from './frames'

/** One column in few, equally long parts of a span: what is largest in each, and the average. NaN: nothing there. */
export interface Bins {
  max: Float32Array
  avg: Float32Array
}

/** A column in `count` parts of a span. A point belongs to the part that its time lies in. */
export function binColumn(
  { times, columns }: Frame,
  field: string,
  span: Span,
  count: number,
): Bins {
  const max = new Float32Array(count).fill(NaN)
  const avg = new Float32Array(count).fill(NaN)
  const seen = new Uint32Array(count)
  const sums = new Float64Array(count)
  const column = columns[field] ?? new Float64Array()
  for (const [i, time] of times.entries()) {
    const value = column[i] ?? NaN
    const bin = binOf(time, span, count)
    if (bin === null || Number.isNaN(value)) continue
    if (!(max[bin]! >= value)) max[bin] = value
    sums[bin]! += value
    seen[bin]! += 1
  }
  for (const [bin, many] of seen.entries()) if (many > 0) avg[bin] = sums[bin]! / many
  return { max, avg }
}

/** The part that a time lies in; null outside. */
export function binOf(time: number, { from, to }: Span, count: number): number | null {
  const bin = Math.floor(((time - from) / (to - from)) * count)
  return bin >= 0 && bin < count ? bin : null
}

/** What one part stands for. */
export const binSpan = (bin: number, { from, to }: Span, count: number): Span => {
  const width = (to - from) / count
  return { from: from + bin * width, to: from + (bin + 1) * width }
}
