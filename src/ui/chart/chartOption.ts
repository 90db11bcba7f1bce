import type { LineSeriesOption } from 'echarts/charts'
import type {
  GridComponentOption,
  MarkAreaComponentOption,
  MarkLineComponentOption,
} from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import type { Spacing } from '../../lib/series/cadence'
import type { Frame, TimeSpan } from '../../lib/series/frames'
import { linePoints, type LinePoint } from '../../lib/series/linePoints'
import type { Tick } from '../../lib/time/timeTicks'
import type { Axis } from '../../lib/text/units'
import { earlierDash, type Stroke } from './palette'

export type ChartOption = ComposeOption<
  LineSeriesOption | GridComponentOption | MarkAreaComponentOption | MarkLineComponentOption
>

/** One column of a frame as a line; a stroke of an earlier span makes it paler and dashed. */
export interface ChartLine {
  id: string
  /** clipped to the span of the chart */
  frame: Frame
  field: string
  stroke: Stroke
  /** how far apart values are expected; the line breaks where two are 2.5 times further apart */
  spacing: Spacing
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
  /** The area below the lines is lightly filled; for a chart of one series. */
  filled?: boolean
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
 * px around the lines: room for `500.5k` or `-1e308` on the left and for half of `12:00:00` on the right. All panels have
 * the same margins, so that a moment has the same x in all of them.
 */
export const margins = { left: 58, right: 26, top: 10, bottom: 24 } as const

/** The share of the axis from which on a gap is wide enough for its label. */
const labelledGapShare = 0.12

/**
 * A complete option for ECharts, to be set with `notMerge`. Missing values break lines, single values between two
 * missing ones are dots, long gaps are hatched. Tooltip, crosshair and legend are components of their own.
 */
export function chartOption(input: ChartInput): ChartOption {
  const { lines, span, ticks, axis, style } = input
  const label = { color: style.text, fontFamily: style.font, fontSize: 13 }
  const size = sizeOf(axis)
  const yTicks = axis.ticks.map(({ value }) => value / size)
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
      type: axis.log ? 'log' : 'value',
      min: axis.min / size,
      max: axis.max / size,
      axisLine: { show: false },
      axisTick: { show: false, customValues: yTicks },
      axisLabel: {
        ...label,
        margin: 6,
        customValues: yTicks,
        formatter: labelsOf(axis.ticks.map(({ value, text }) => [value / size, text])),
      },
      splitLine: { lineStyle: { color: style.faint } },
    },
    series: [contextOf(input), ...lines.map((line) => lineOf(line, size, input.filled ?? false))],
  }
}

/** ECharts calculates with differences and squares, which overflow or vanish for huge and tiny values: they are scaled. */
function sizeOf({ min, max }: Axis): number {
  const largest = Math.max(Math.abs(min), Math.abs(max))
  return largest > 1e15 || largest < 1e-4 ? 10 ** Math.floor(Math.log10(largest)) : 1
}

/** The smallest and the largest value of the lines and of the limits; Infinity and -Infinity when there is none. */
export function valueRange({ lines, limits = [] }: Pick<ChartInput, 'lines' | 'limits'>) {
  let [minValue, maxValue] = [Infinity, -Infinity]
  for (const { frame, field } of lines) {
    for (const value of frame.columns[field] ?? []) {
      if (value > maxValue) maxValue = value
      if (value < minValue) minValue = value
    }
  }
  const values = limits.map(({ value }) => value)
  return { minValue: Math.min(minValue, ...values), maxValue: Math.max(maxValue, ...values) }
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
      itemStyle: { color: hatch(style.text) },
      label: { color: style.text, fontFamily: style.font, fontSize: 13, position: 'inside' },
      data: gaps.map(({ from, to, text }) => [
        { xAxis: Math.max(from, span.from), name: to - from < labelledGap ? '' : text },
        { xAxis: Math.min(to, span.to) },
      ]),
    },
    markLine: {
      silent: true,
      symbol: 'none',
      animation: false,
      label: { color: style.text, fontFamily: style.font, fontSize: 13 },
      data: [
        ...limits.map(({ value, text, tone }) => ({
          yAxis: value / sizeOf(axis),
          name: text,
          label: {
            formatter: '{b}',
            position: labelSide((value - axis.min) / (axis.max - axis.min)),
          },
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

function lineOf(
  { id, frame, field, stroke, spacing }: ChartLine,
  size: number,
  filled: boolean,
): LineSeriesOption {
  const { color, earlier = false } = stroke
  return {
    id,
    type: 'line',
    data: linePoints(frame, field, spacing).map((point) => itemOf(point, size)),
    connectNulls: false,
    // The line has no symbols; single items bring their own.
    symbol: 'none',
    showAllSymbol: true,
    silent: true,
    emphasis: { disabled: true },
    color,
    lineStyle: {
      width: 1.5,
      color,
      type: earlier ? [...earlierDash] : 'solid',
      opacity: earlier ? 0.7 : 1,
    },
    ...(filled && !earlier && { areaStyle: { color, opacity: 0.12, origin: 'auto' as const } }),
  }
}

type Item = NonNullable<LineSeriesOption['data']>[number]

/** A data item. A null breaks the line, an isolated value becomes a dot. */
function itemOf([time, value, isolated = false]: LinePoint, size: number): Item {
  if (value === null) return [time, null]
  const shown = value / size
  return isolated ? { value: [time, shown], symbol: 'circle', symbolSize: 4 } : [time, shown]
}

const labelsOf = (pairs: readonly (readonly [number, string])[]) => {
  const texts = new Map(pairs)
  return (value: number) => texts.get(value) ?? ''
}

/** The side of a limit's label: below a line near the top, where there is no room above it. */
const labelSide = (height: number): 'insideEndBottom' | 'insideEndTop' =>
  height > 0.8 ? 'insideEndBottom' : 'insideEndTop'

/** A tile of thin diagonal lines, as a data URL, so that it needs neither a file nor a page. */
function hatch(color: string) {
  const lines = `<path d="M-2 10 10-2M2 14 14 2M-2 2 2-2" stroke="${color}" opacity=".5"/>`
  const image = `<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8">${lines}</svg>`
  return {
    image: `data:image/svg+xml,${encodeURIComponent(image)}`,
    imageWidth: 8,
    imageHeight: 8,
    repeat: 'repeat' as const,
  }
}
