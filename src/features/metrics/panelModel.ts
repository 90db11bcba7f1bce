import type { FieldName, MetricName } from '../../contract/metrics'
import { metricSeries } from '../../contract/metrics'
import { frameGaps } from '../../lib/series/frameGaps'
import {
  toBits,
  nearestIndex,
  shiftFrame,
  type Frame,
  type TimeSpan,
} from '../../lib/series/frames'
import { frameStats, type Stats } from '../../lib/series/frameStats'
import { timeTicks } from '../../lib/time/timeTicks'
import {
  chartOption,
  highestValue,
  type ChartInput,
  type ChartLine,
  type ChartStyle,
  type ChartOption,
} from '../../ui/chart/chartOption'
import type { Stroke } from '../../ui/chart/palette'
import type { Formatters } from './useFormatters'

/** One line of a panel, with its statistics; `shown`: whether the chart draws it. */
export interface PanelLine extends ChartLine {
  field: FieldName
  stats: Stats
  shown: boolean
}

/** The content of a panel. */
export interface PanelModel {
  frame: Frame
  /** the frame of the compared time, shifted to the same times; null without comparison */
  earlierFrame: Frame | null
  lines: PanelLine[]
  earlierLines: PanelLine[]
  gaps: TimeSpan[]
  /** There is not a single value. */
  empty: boolean
  /** Unix ms of the newest value; NaN where there is none */
  lastAt: number
}

export interface PanelOptions {
  /** the requested span */
  span: TimeSpan
  /** Unix ms of the answer: later times have not been measured yet, so they are no gaps */
  at: number
  /** ids of the lines that are not drawn */
  hidden: readonly string[]
  bits: boolean
  strokes: readonly Stroke[]
}

/**
 * Makes the lines, statistics and gaps of a panel.
 * @param current the frame of the requested span
 * @param earlier the frame of the compared time, and how much earlier it was, ms
 */
export function panelModel(
  metric: MetricName,
  current: Frame,
  earlier: { frame: Frame; by: number } | null,
  { span, at, hidden, bits, strokes }: PanelOptions,
): PanelModel {
  const frame = bits ? toBits(current) : current
  const earlierFrame =
    earlier && shiftFrame(bits ? toBits(earlier.frame) : earlier.frame, earlier.by)
  const linesOf = (source: Frame, isEarlier: boolean) =>
    metricSeries[metric].fields.map((field, i): PanelLine => ({
      id: isEarlier ? `${field} before` : field,
      field,
      frame: source,
      stroke: strokes[i] ?? { color: 'gray' },
      stats: frameStats(source, field),
      shown: !hidden.includes(field),
      ...(isEarlier && { earlier: true }),
    }))
  const lines = linesOf(frame, false)
  return {
    frame,
    earlierFrame,
    lines,
    earlierLines: earlierFrame ? linesOf(earlierFrame, true) : [],
    gaps: frameGaps(frame, { from: span.from, to: Math.min(span.to, at) }),
    empty: lines.every(({ stats }) => stats.count === 0),
    lastAt: latestOf(lines.map(({ stats }) => stats.lastAt)),
  }
}

/** The latest of some times, Unix ms; ignores NaN, and returns NaN when nothing is left. */
const latestOf = (times: readonly number[]) =>
  times.reduce((latest, at) => (latest >= at || Number.isNaN(at) ? latest : at), NaN)

/** The value of a column at a time, Unix ms: that of the nearest point, or NaN when it is more than a step away. */
export function valueAt({ times, columns, step }: Frame, field: string, time: number): number {
  const index = nearestIndex(times, time)
  const isTooFar = Math.abs((times[index] ?? NaN) - time) > Math.max(step, 1)
  return index < 0 || isTooFar ? NaN : (columns[field]?.[index] ?? NaN)
}

/** px for each tick of the time axis */
const tickWidth = 84

interface ChartContext {
  span: TimeSpan
  style: ChartStyle
  formatters: Pick<Formatters, 'units' | 'zone' | 'format'>
  /** px of the chart */
  width: number
  limits: NonNullable<ChartInput['limits']>
  marks: readonly number[]
}

/** Makes the chart options of a panel. */
export function panelOption(
  { lines, earlierLines, frame, gaps }: PanelModel,
  { span, style, formatters, width, limits, marks }: ChartContext,
): ChartOption {
  // The compared lines are drawn below the current ones.
  const shown = [...earlierLines, ...lines].filter((line) => line.shown)
  return chartOption({
    lines: shown,
    span,
    ticks: timeTicks(span, formatters.zone, Math.max(2, Math.floor(width / tickWidth))),
    axis: formatters.units.axis(frame.unit, highestValue({ lines: shown, span, limits })),
    style,
    gaps: gaps.map((gap) => ({ ...gap, text: formatters.format.duration(gap.to - gap.from) })),
    limits,
    marks,
  })
}
