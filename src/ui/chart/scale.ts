import type { Span } from '../../lib/series/frames'
import { margins } from './option'

/** Where a moment lies in a chart of this width, px from its left; null outside of its axis. */
export function xOf(time: number, { from, to }: Span, width: number): number | null {
  const room = width - margins.left - margins.right
  if (time < from || time > to || room <= 0) return null
  return margins.left + ((time - from) / (to - from)) * room
}

/** The moment at a place, Unix ms; null beside the axis. */
export function timeAt(x: number, { from, to }: Span, width: number): number | null {
  const room = width - margins.left - margins.right
  const share = (x - margins.left) / room
  return room > 0 && share >= 0 && share <= 1 ? from + share * (to - from) : null
}

/** The same; beside the axis its nearest end. */
export const nearestTime = (x: number, span: Span, width: number): number =>
  timeAt(Math.min(Math.max(x, margins.left), width - margins.right), span, width) ?? span.from
