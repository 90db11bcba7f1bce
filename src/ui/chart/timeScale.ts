import type { TimeSpan } from '../../lib/series/frames'
import type { Axis } from '../../lib/text/units'
import { margins } from './chartOption'

/** The x of a moment in a chart of this width, px from the left; null outside of the axis. */
export function xOf(time: number, { from, to }: TimeSpan, width: number): number | null {
  const axisWidth = width - margins.left - margins.right
  if (time < from || time > to || axisWidth <= 0) return null
  return margins.left + ((time - from) / (to - from)) * axisWidth
}

/** The moment at an x, Unix ms; null outside of the axis. */
export function timeAt(x: number, { from, to }: TimeSpan, width: number): number | null {
  const axisWidth = width - margins.left - margins.right
  const share = (x - margins.left) / axisWidth
  return axisWidth > 0 && share >= 0 && share <= 1 ? from + share * (to - from) : null
}

/** The moment at an x; outside of the axis the nearest end of the span. */
export const nearestTime = (x: number, span: TimeSpan, width: number): number =>
  timeAt(Math.min(Math.max(x, margins.left), width - margins.right), span, width) ?? span.from

/** The y of a value in a chart of this height, px from the top; null where it is missing or not on the axis. */
export function yOf(value: number, { min, max, log }: Axis, height: number): number | null {
  const share = log
    ? Math.log(value / min) / Math.log(max / min)
    : // The difference of two huge values is infinite.
      (value / 2 - min / 2) / (max / 2 - min / 2)
  if (!(share >= 0 && share <= 1)) return null
  return margins.top + (1 - share) * (height - margins.top - margins.bottom)
}
