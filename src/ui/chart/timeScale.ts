import type { TimeSpan } from '../../lib/series/frames'
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
