import { gapFactor } from './cadence'
import type { Frame, TimeSpan } from './frames'

/**
 * The spans in which no column has a value for more than 2.5 expected values, also before the first value and after the
 * last: a stopped agent leaves a gap at the end. A value covers the time until the next one is expected.
 * @param span the requested span, without its part in the future
 * @param every ms between two expected values; 0: unknown, a 300th of the span
 */
export function frameGaps({ times, columns }: Frame, span: TimeSpan, every: number): TimeSpan[] {
  const allColumns = Object.values(columns)
  const width = every > 0 ? every : (span.to - span.from) / 300
  const gaps: TimeSpan[] = []
  let [from, last] = [span.from, span.from]
  const endGap = (to: number) => {
    if (to - last > gapFactor * width) gaps.push({ from, to })
  }
  for (const [index, time] of times.entries()) {
    if (time >= span.to) break
    if (!allColumns.some((column) => !Number.isNaN(column[index] ?? NaN))) continue
    endGap(time)
    last = Math.max(last, time)
    from = Math.max(from, time + width)
  }
  endGap(span.to)
  return gaps
}
