import type { MetricName } from '../../contract/metricFrames'
import { cadenceOf, everyIn, type Cadence } from '../../lib/series/cadence'
import { frameGaps } from '../../lib/series/frameGaps'
import { clipFrame, shiftFrame, toBits, type Frame, type TimeSpan } from '../../lib/series/frames'
import { frameStats, type Stats } from '../../lib/series/frameStats'
import { missingValues } from '../../lib/series/missingValues'
import { timeTicks } from '../../lib/time/timeTicks'
import type { AxisOptions } from '../../lib/text/units'
import {
  chartOption,
  valueRange,
  type ChartInput,
  type ChartLine,
  type ChartStyle,
} from '../../ui/chart/chartOption'
import type { Stroke } from '../../ui/chart/palette'
import { shownFields, shownFrame } from './shownFields'
import type { Formatters } from './useFormatters'

export { valueAt } from '../../lib/series/linePoints'

/** One line of a panel, with its statistics; `shown`: whether the chart draws it. */
export interface PanelLine extends ChartLine {
  stats: Stats
  /** expected values that are not there */
  missing: number
  shown: boolean
}

/** The content of a panel: picture, legend, table, files and spoken values are made from it. */
export interface PanelModel {
  /** clipped to the span */
  frame: Frame
  /** the frame of the compared time, clipped and shifted to the same times; null without comparison */
  earlierFrame: Frame | null
  cadence: Cadence
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
  /** ms between two measurements, as the server states it; 0: unknown */
  interval?: number
  /** Unix ms: when the agent was registered; null: unknown */
  since?: number | null
}

/**
 * Makes the lines, statistics and gaps of a panel.
 * @param metric null: an undocumented series, whose fields are all shown
 * @param current the frame of the requested span, as it was answered
 * @param earlier the frame of the compared time, and how much earlier it was, ms
 */
export function panelModel(
  metric: MetricName | null,
  current: Frame,
  earlier: { frame: Frame; by: number } | null,
  { span, at, hidden, bits, strokes, interval = 0, since = null }: PanelOptions,
): PanelModel {
  const prepare = (answered: Frame) => {
    const frame = metric ? shownFrame(metric, answered) : answered
    return bits ? toBits(frame) : frame
  }
  const whole = prepare(current)
  const cadence = cadenceOf(whole, interval)
  const frame = clipFrame(whole, span)
  const wholeEarlier = earlier && shiftFrame(prepare(earlier.frame), earlier.by)
  const earlierFrame = wholeEarlier && clipFrame(wholeEarlier, span)
  const fields = metric ? shownFields(metric) : Object.keys(frame.columns)
  const linesOf = (source: Frame, spacing: Cadence, isEarlier: boolean) => {
    const from = expectedFrom(source, span.from, since, isEarlier ? (earlier?.by ?? 0) : 0)
    return fields.map((field, i): PanelLine => {
      const stroke = strokes[i % strokes.length] ?? { color: 'gray' }
      const id = isEarlier ? `${field} before` : field
      const stats = frameStats(source, field)
      // What is measured now is not expected yet.
      const expected = {
        from,
        to: Math.min(span.to, at - everyIn(spacing, stats.lastAt)),
      }
      return {
        id,
        field,
        frame: source,
        spacing,
        stroke: isEarlier ? { ...stroke, earlier: true } : stroke,
        stats,
        missing: missingValues(source, field, expected, spacing),
        shown: !hidden.includes(id),
      }
    })
  }
  const lines = linesOf(frame, cadence, false)
  return {
    frame,
    earlierFrame,
    cadence,
    lines,
    earlierLines:
      wholeEarlier && earlierFrame
        ? linesOf(earlierFrame, cadenceOf(wholeEarlier, interval), true)
        : [],
    gaps: frameGaps(
      frame,
      { from: expectedFrom(frame, span.from, since), to: Math.min(span.to, at) },
      cadence,
    ),
    empty: lines.every(({ stats }) => stats.count === 0),
    lastAt: latestOf(lines.map(({ stats }) => stats.lastAt)),
  }
}

/**
 * The time from which on an agent can have been measured: from its registration, unless it was measured before. All Unix
 * ms. @param by ms that the frame was shifted
 */
export function expectedFrom(
  { times, columns }: Frame,
  from: number,
  since: number | null,
  by = 0,
): number {
  if (since === null || since + by <= from) return from
  const all = Object.values(columns)
  const first = times.findIndex((_, i) => all.some((column) => !Number.isNaN(column[i] ?? NaN)))
  return (times[first] ?? Infinity) < since + by ? from : since + by
}

/** The latest of some times, Unix ms; ignores NaN, and returns NaN when nothing is left. */
const latestOf = (times: readonly number[]) =>
  times.reduce((latest, at) => (latest >= at || Number.isNaN(at) ? latest : at), NaN)

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
  /** the scale that the user chose */
  axis?: Pick<AxisOptions, 'scale' | 'fixedMax'>
}

/** The value axis and the chart options of a panel. */
export function panelChart(model: PanelModel, context: ChartContext) {
  const { lines, earlierLines, frame, gaps } = model
  const { span, style, formatters, width, limits, marks } = context
  // The compared lines are drawn below the current ones.
  const shown = [...earlierLines, ...lines].filter((line) => line.shown)
  const { minValue, maxValue } = valueRange({ lines: shown, limits })
  const axis = formatters.units.axis(frame.unit, maxValue, { minValue, ...context.axis })
  const option = chartOption({
    lines: shown,
    span,
    ticks: timeTicks(span, formatters.zone, Math.max(2, Math.floor(width / tickWidth))),
    axis,
    style,
    filled: lines.length === 1,
    gaps: gaps.map((gap) => ({ ...gap, text: formatters.format.duration(gap.to - gap.from) })),
    limits,
    marks,
  })
  return { axis, option }
}

/** The chart options of a panel. */
export const panelOption = (model: PanelModel, context: ChartContext) =>
  panelChart(model, context).option
