import type { Frame, TimeSpan } from './frames'

/** steps without a value that are no gap yet: the first point of a rate, a delayed point */
const toleratedSteps = 2

/**
 * The spans in which no column has a value for more than two steps, also before the first value and after the last: a
 * stopped agent leaves a gap at the end. A point covers the step that begins at its time.
 * @param span the requested span, without its part in the future
 */
export function frameGaps({ times, columns, step }: Frame, span: TimeSpan): TimeSpan[] {
  const allColumns = Object.values(columns)
  const width = step > 0 ? step : (span.to - span.from) / 300
  const gaps: TimeSpan[] = []
  let from = span.from
  const endGap = (to: number) => {
    if (to - from > toleratedSteps * width) gaps.push({ from, to })
  }
  for (const [index, time] of times.entries()) {
    if (time >= span.to) break
    if (!allColumns.some((column) => !Number.isNaN(column[index] ?? NaN))) continue
    endGap(time)
    from = Math.max(from, time + width)
  }
  endGap(span.to)
  return gaps
}
