import type { Frame, Span } from './frames'

/** How many steps without a value are still no gap: the first point of a rate, a point that came late. */
const tolerated = 2

/**
 * Where no column has a value for longer than two steps, also before the first value and after the last one: an agent
 * that died leaves an empty end. A point stands for the step that begins with it.
 * @param span what was asked for, and of that only what has passed
 */
export function gapsOf({ times, columns, step }: Frame, span: Span): Span[] {
  const all = Object.values(columns)
  const width = step > 0 ? step : (span.to - span.from) / 300
  const gaps: Span[] = []
  let from = span.from
  const end = (to: number) => {
    if (to - from > tolerated * width) gaps.push({ from, to })
  }
  for (const [index, time] of times.entries()) {
    if (time >= span.to) break
    if (!all.some((column) => !Number.isNaN(column[index] ?? NaN))) continue
    end(time)
    from = Math.max(from, time + width)
  }
  end(span.to)
  return gaps
}
