import type { LineSeriesOption } from 'echarts/charts'
import type {
  GridComponentOption,
  MarkAreaComponentOption,
  MarkLineComponentOption,
} from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { fillHoles, type Frame, type Span } from '../../lib/series/frames'
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
  /** What is compared with: paler, and dashed. */
  earlier?: boolean
}

export interface ChartInput {
  lines: readonly ChartLine[]
  /** What was asked for: the axis shows all of it, also where nobody answered. */
  span: Span
  ticks: readonly Tick[]
  axis: Axis
  look: ChartLook
  /** Where nothing is known, with its words. */
  gaps?: readonly (Span & { text: string })[]
  /** Values to compare with. */
  limits?: readonly { value: number; text: string; tone: 'warning' | 'error' | 'neutral' }[]
  /** Moments when something changed, Unix ms. */
  marks?: readonly number[]
}

/** Colours of the theme, and its font. */
export interface ChartLook {
  text: string
  line: string
  faint: string
  warning: string
  error: string
  font: string
}

/**
 * Room around the lines, px: for `500.5k` on the left and half of `12:00:00` on the right. The same in every panel, so
 * that one moment is at one x in all of them.
 */
export const margins = { left: 52, right: 26, top: 10, bottom: 24 } as const

/** A gap tells how long it is where there is room: from this share of the axis on. */
const roomForText = 0.12

/**
 * What ECharts is to draw: a whole option, to be set with `notMerge`. Missing values break lines, values between two
 * missing ones are dots, long gaps are hatched. Tooltip, crosshair and legend are none of its business.
 */
export function chartOption(input: ChartInput): ChartOption {
  const { lines, span, ticks, axis, look } = input
  const label = { color: look.text, fontFamily: look.font, fontSize: 12 }
  return {
    animation: false,
    backgroundColor: 'transparent',
    grid: { ...margins, outerBoundsMode: 'none' },
    xAxis: {
      type: 'time',
      min: span.from,
      max: span.to,
      axisLine: { lineStyle: { color: look.line } },
      axisTick: { customValues: ticks.map(({ time }) => time), lineStyle: { color: look.line } },
      axisLabel: {
        ...label,
        customValues: ticks.map(({ time }) => time),
        formatter: lookUp(
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
      axisTick: { show: false, customValues: axis.marks.map(({ value }) => value) },
      axisLabel: {
        ...label,
        customValues: axis.marks.map(({ value }) => value),
        formatter: lookUp(axis.marks.map(({ value, text }) => [value, text])),
      },
      splitLine: { lineStyle: { color: look.faint } },
    },
    series: [contextOf(input), ...lines.map(lineOf)],
  }
}

/** The largest value that an axis has to hold: of the lines, and of the limits, which move no axis by themselves. */
export function highest({
  lines,
  span,
  limits = [],
}: Pick<ChartInput, 'lines' | 'span' | 'limits'>) {
  let most = -Infinity
  for (const { frame, field } of lines) {
    for (const [i, time] of frame.times.entries()) {
      const value = frame.columns[field]?.[i] ?? NaN
      if (time >= span.from && time <= span.to && value > most) most = value
    }
  }
  return Math.max(most, ...limits.map(({ value }) => value))
}

/** A series without data that carries what does not belong to one line. It comes first, so it lies below. */
function contextOf({
  span,
  axis,
  look,
  gaps = [],
  limits = [],
  marks = [],
}: ChartInput): LineSeriesOption {
  const room = (span.to - span.from) * roomForText
  return {
    id: 'context',
    type: 'line',
    data: [],
    silent: true,
    markArea: {
      silent: true,
      itemStyle: { color: hatch(look.line) },
      label: { color: look.text, fontFamily: look.font, fontSize: 12, position: 'inside' },
      data: gaps.map(({ from, to, text }) => [
        { xAxis: Math.max(from, span.from), name: to - from < room ? '' : text },
        { xAxis: Math.min(to, span.to) },
      ]),
    },
    markLine: {
      silent: true,
      symbol: 'none',
      animation: false,
      label: { color: look.text, fontFamily: look.font, fontSize: 12 },
      data: [
        ...limits.map(({ value, text, tone }) => ({
          yAxis: value,
          name: text,
          label: { formatter: '{b}', position: textSide(value / axis.max) },
          lineStyle: { color: tone === 'neutral' ? look.line : look[tone], type: 'solid' as const },
        })),
        ...marks.map((time) => ({
          xAxis: time,
          label: { show: false },
          lineStyle: { color: look.line, type: [2, 3] },
        })),
      ],
    },
  }
}

function lineOf({ id, frame, field, stroke, earlier = false }: ChartLine): LineSeriesOption {
  const { times, columns } = fillHoles(frame)
  const column = columns[field] ?? new Float64Array()
  return {
    id,
    type: 'line',
    data: Array.from(times, (time, i) => itemOf(time, column, i)),
    connectNulls: false,
    // Without a symbol of the line's own, those of single items are drawn.
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

/** Missing values are null, which ends a line. A value alone would be a line without length: it becomes a dot. */
function itemOf(time: number, column: Float64Array, index: number): Item {
  const value = column[index] ?? NaN
  if (Number.isNaN(value)) return [time, null]
  const alone = isMissing(column[index - 1]) && isMissing(column[index + 1])
  return alone ? { value: [time, value], symbol: 'circle', symbolSize: 4 } : [time, value]
}

const isMissing = (value: number | undefined) => value === undefined || Number.isNaN(value)

const lookUp = (pairs: readonly (readonly [number, string])[]) => {
  const texts = new Map(pairs)
  return (value: number) => texts.get(value) ?? ''
}

/** Below a line that is near the top, where there is no room above it. */
const textSide = (height: number): 'insideEndBottom' | 'insideEndTop' =>
  height > 0.8 ? 'insideEndBottom' : 'insideEndTop'

/** A tile of thin diagonals. An image without a file, so that nothing has to be made in a page first. */
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
