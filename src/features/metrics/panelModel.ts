import type { FieldName, MetricName } from '../../contract/metrics'
import { metricSeries } from '../../contract/metrics'
import { gapsOf } from '../../lib/series/frameGaps'
import { inBits, nearest, shiftFrame, type Frame, type Span } from '../../lib/series/frames'
import { statsOf, type Stats } from '../../lib/series/frameStats'
import { timeTicks } from '../../lib/time/timeTicks'
import {
  chartOption,
  highest,
  type ChartInput,
  type ChartLine,
  type ChartLook,
  type ChartOption,
} from '../../ui/chart/option'
import type { Stroke } from '../../ui/chart/palette'
import type { MetricsTools } from './useMetricsTools'

/** One line of a panel, drawn or not. */
export interface PanelLine extends ChartLine {
  field: FieldName
  stats: Stats
  shown: boolean
}

/** What a panel shows; pure. */
export interface PanelModel {
  frame: Frame
  /** of what is compared with, moved to the same times; null without it */
  former: Frame | null
  lines: PanelLine[]
  formerLines: PanelLine[]
  gaps: Span[]
  /** There is no value at all. */
  empty: boolean
  /** Unix ms of the newest value; NaN where there is none */
  lastAt: number
}

export interface Wanted {
  /** what was asked for */
  span: Span
  /** Unix ms: what lies after it has not been measured yet */
  at: number
  hidden: readonly string[]
  bits: boolean
  strokes: readonly Stroke[]
}

/** @param earlier of the time before, and how much earlier it was, ms */
export function panelModel(
  metric: MetricName,
  own: Frame,
  earlier: { frame: Frame; by: number } | null,
  { span, at, hidden, bits, strokes }: Wanted,
): PanelModel {
  const frame = bits ? inBits(own) : own
  const former = earlier && shiftFrame(bits ? inBits(earlier.frame) : earlier.frame, earlier.by)
  const linesOf = (of: Frame, before: boolean) =>
    metricSeries[metric].fields.map((field, i): PanelLine => ({
      id: before ? `${field} before` : field,
      field,
      frame: of,
      stroke: strokes[i] ?? { color: 'gray' },
      stats: statsOf(of, field),
      shown: !hidden.includes(field),
      ...(before && { earlier: true }),
    }))
  const lines = linesOf(frame, false)
  return {
    frame,
    former,
    lines,
    formerLines: former ? linesOf(former, true) : [],
    gaps: gapsOf(frame, { from: span.from, to: Math.min(span.to, at) }),
    empty: lines.every(({ stats }) => stats.count === 0),
    lastAt: latestOf(lines.map(({ stats }) => stats.lastAt)),
  }
}

/** The latest of some moments; NaN of none. */
const latestOf = (moments: readonly number[]) =>
  moments.reduce((latest, at) => (latest >= at || Number.isNaN(at) ? latest : at), NaN)

/** What a column says at a moment: of the point whose step it lies in. */
export function valueAt({ times, columns, step }: Frame, field: string, time: number): number {
  const index = nearest(times, time)
  const far = Math.abs((times[index] ?? NaN) - time) > Math.max(step, 1)
  return index < 0 || far ? NaN : (columns[field]?.[index] ?? NaN)
}

/** px that a mark of the time axis wants */
const tickWidth = 84

interface Drawn {
  span: Span
  look: ChartLook
  tools: Pick<MetricsTools, 'units' | 'zone' | 'format'>
  /** px of the chart */
  width: number
  limits: NonNullable<ChartInput['limits']>
  marks: readonly number[]
}

/** The picture of a panel. */
export function panelOption(
  { lines, formerLines, frame, gaps }: PanelModel,
  { span, look, tools, width, limits, marks }: Drawn,
): ChartOption {
  // What is compared with lies below.
  const shown = [...formerLines, ...lines].filter((line) => line.shown)
  return chartOption({
    lines: shown,
    span,
    ticks: timeTicks(span, tools.zone, Math.max(2, Math.floor(width / tickWidth))),
    axis: tools.units.axis(frame.unit, highest({ lines: shown, span, limits })),
    look,
    gaps: gaps.map((gap) => ({ ...gap, text: tools.format.duration(gap.to - gap.from) })),
    limits,
    marks,
  })
}
