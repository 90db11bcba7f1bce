import { everyIn, gapFactor, type Spacing } from './cadence'
import type { Frame, TimeSpan } from './frames'

/**
 * The spans in which no column has a value for more than 2.5 expected values, also before the first value and after the
 * last: a stopped agent leaves a gap at the end. A value covers the time until the next one is expected.
 * @param span the requested span, without its part in the future
 * @param spacing where it is unknown, a value is expected every 300th of the span
 */
export function frameGaps({ times, columns }: Frame, span: TimeSpan, spacing: Spacing): TimeSpan[] {
  const allColumns = Object.values(columns)
  const width = (from: number, to: number) =>
    everyIn(spacing, from, to) || (span.to - span.from) / 300
  const gaps: TimeSpan[] = []
  let last = NaN
  const endGap = (to: number, every: number) => {
    const begin = Number.isNaN(last) ? span.from : last
    const covered = Number.isNaN(last) ? span.from : Math.max(last + every, span.from)
    if (to - Math.max(begin, span.from) > gapFactor * every) gaps.push({ from: covered, to })
  }
  for (const [index, time] of times.entries()) {
    if (time >= span.to) break
    if (!allColumns.some((column) => !Number.isNaN(column[index] ?? NaN))) continue
    endGap(time, width(Number.isNaN(last) ? time : last, time))
    last = time
  }
  endGap(span.to, width(last, last))
  return gaps
}
