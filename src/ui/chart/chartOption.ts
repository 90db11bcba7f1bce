import type { LineSeriesOption } from 'echarts/charts'
import type {
  GridComponentOption,
  MarkAreaComponentOption,
  MarkLineComponentOption,
} from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { fillMissingTimes, type Frame, type TimeSpan } from '../../lib/series/frames'
import type { Tick } from '../../lib/time/timeTicks'
import type { Axis } from '../../lib/text/units'
import type { Stroke } from './palette'

export type ChartOption = ComposeOption<
  LineSeriesOption | GridComponentOption | MarkAreaComponentOption | MarkLineComponentOption
>

/** One column of a frame as a line. */
export interface ChartLine {
  id: string
  frame: Frame
  field: string
  stroke: Stroke
  /** A line of an earlier span, for comparison: paler and dashed. */
  earlier?: boolean
}

export interface ChartInput {
  lines: readonly ChartLine[]
  /** The requested span. The axis shows all of it, whether there is data or not. */
  span: TimeSpan
  ticks: readonly Tick[]
  axis: Axis
  style: ChartStyle
  /** Spans without data, each with its label. */
  gaps?: readonly (TimeSpan & { text: string })[]
  /** Values that the user compares the lines with. */
  limits?: readonly { value: number; text: string; tone: 'warning' | 'error' | 'neutral' }[]
  /** Moments when something changed, Unix ms. */
  marks?: readonly number[]
}

/** Colours of the theme, and its font. */
export interface ChartStyle {
  text: string
  line: string
  faint: string
  warning: string
  error: string
  font: string
}

/**
 * px around the lines: room for `500.5k` on the left and for half of `12:00:00` on the right. All panels have the same
 * margins, so that a moment has the same x in all of them.
 */
export const margins = { left: 52, right: 26, top: 10, bottom: 24 } as const

/** The share of the axis from which on a gap is wide enough for its label. */
const labelledGapShare = 0.12

/**
 * A complete option for ECharts, to be set with `notMerge`. Missing values break lines, single values between two
 * missing ones are dots, long gaps are hatched. Tooltip, crosshair and legend are components of their own.
 */
export function chartOption(input: ChartInput): ChartOption {
  const { lines, span, ticks, axis, style } = input
  const label = { color: style.text, fontFamily: style.font, fontSize: 12 }
  return {
    animation: false,
    backgroundColor: 'transparent',
    grid: { ...margins, outerBoundsMode: 'none' },
    xAxis: {
      type: 'time',
      min: span.from,
      max: span.to,
      axisLine: { lineStyle: { color: style.line } },
      axisTick: { customValues: ticks.map(({ time }) => time), lineStyle: { color: style.line } },
      axisLabel: {
        ...label,
        customValues: ticks.map(({ time }) => time),
        formatter: labelsOf(
          ticks.map(({ time, text, major }) => [time, major ? `{major|${text}}` : text]),
        ),
        rich: { major: { ...label, fontWeight: 600 } },
        hideOverlap: true,
      },
      splitLine: { show: false },
    },
    yAxis: {
      type: 'value',
      min: 0,
      max: axis.max,
      axisLine: { show: false },
      axisTick: { show: false, customValues: axis.ticks.map(({ value }) => value) },
      axisLabel: {
        ...label,
        customValues: axis.ticks.map(({ value }) => value),
        formatter: labelsOf(axis.ticks.map(({ value, text }) => [value, text])),
      },
      splitLine: { lineStyle: { color: style.faint } },
    },
    series: [contextOf(input), ...lines.map(lineOf)],
  }
}

/** The largest value on the axis: of the lines within the span and of the limits; -Infinity when there is none. */
export function highestValue({
  lines,
  span,
  limits = [],
}: Pick<ChartInput, 'lines' | 'span' | 'limits'>) {
  let max = -Infinity
  for (const { frame, field } of lines) {
    for (const [i, time] of frame.times.entries()) {
      const value = frame.columns[field]?.[i] ?? NaN
      if (time >= span.from && time <= span.to && value > max) max = value
    }
  }
  return Math.max(max, ...limits.map(({ value }) => value))
}

/** A series without data that holds gaps, limits and marks. It comes first, so that the lines are drawn over it. */
function contextOf({
  span,
  axis,
  style,
  gaps = [],
  limits = [],
  marks = [],
}: ChartInput): LineSeriesOption {
  const labelledGap = (span.to - span.from) * labelledGapShare
  return {
    id: 'context',
    type: 'line',
    data: [],
    silent: true,
    markArea: {
      silent: true,
      itemStyle: { color: hatch(style.line) },
      label: { color: style.text, fontFamily: style.font, fontSize: 12, position: 'inside' },
      data: gaps.map(({ from, to, text }) => [
        { xAxis: Math.max(from, span.from), name: to - from < labelledGap ? '' : text },
        { xAxis: Math.min(to, span.to) },
      ]),
    },
    markLine: {
      silent: true,
      symbol: 'none',
      animation: false,
      label: { color: style.text, fontFamily: style.font, fontSize: 12 },
      data: [
        ...limits.map(({ value, text, tone }) => ({
          yAxis: value,
          name: text,
          label: { formatter: '{b}', position: labelSide(value / axis.max) },
          lineStyle: {
            color: tone === 'neutral' ? style.line : style[tone],
            type: 'solid' as const,
          },
        })),
        ...marks.map((time) => ({
          xAxis: time,
          label: { show: false },
          lineStyle: { color: style.line, type: [2, 3] },
        })),
      ],
    },
  }
}

function lineOf({ id, frame, field, stroke, earlier = false }: ChartLine): LineSeriesOption {
  const { times, columns } = fillMissingTimes(frame)
  const column = columns[field] ?? new Float64Array()
  return {
    id,
    type: 'line',
    data: Array.from(times, (time, i) => itemOf(time, column, i)),
    connectNulls: false,
    // The line has no symbols; single items bring their own.
    symbol: 'none',
    showAllSymbol: true,
    silent: true,
    emphasis: { disabled: true },
    color: stroke.color,
    lineStyle: {
      width: 1.5,
      color: stroke.color,
      type: earlier ? [2, 4] : stroke.dash ? [...stroke.dash] : 'solid',
      opacity: earlier ? 0.55 : 1,
    },
  }
}

type Item = NonNullable<LineSeriesOption['data']>[number]

/** A data item. A missing value is null, which breaks the line. A value between two missing ones becomes a dot. */
function itemOf(time: number, column: Float64Array, index: number): Item {
  const value = column[index] ?? NaN
  if (Number.isNaN(value)) return [time, null]
  const isolated = isMissing(column[index - 1]) && isMissing(column[index + 1])
  return isolated ? { value: [time, value], symbol: 'circle', symbolSize: 4 } : [time, value]
}

const isMissing = (value: number | undefined) => value === undefined || Number.isNaN(value)

const labelsOf = (pairs: readonly (readonly [number, string])[]) => {
  const texts = new Map(pairs)
  return (value: number) => texts.get(value) ?? ''
}

/** The side of a limit's label: below a line near the top, where there is no room above it. */
const labelSide = (height: number): 'insideEndBottom' | 'insideEndTop' =>
  height > 0.8 ? 'insideEndBottom' : 'insideEndTop'

/** A tile of thin diagonal lines, as a data URL, so that it needs neither a file nor a page. */
function hatch(color: string) {
  const lines = `<path d="M-2 10 10-2M2 14 14 2M-2 2 2-2" stroke="${color}" opacity=".45"/>`
  const image = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">${lines}</svg>`
  return {
    image: `data:image/svg+xml,${encodeURIComponent(image)}`,
    imageWidth: 8,
    imageHeight: 8,
    repeat: 'repeat' as const,
  }
}
