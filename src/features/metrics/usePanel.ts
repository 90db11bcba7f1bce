import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { metricSeries, type MetricName } from '../../contract/metrics'
import type { Frame, TimeSpan } from '../../lib/series/frames'
import type { LegendLine } from '../../ui/chart/ChartLegend'
import type { Cursor } from '../../ui/chart/cursor'
import type { Stroke } from '../../ui/chart/palette'
import { useChartStyle } from '../../ui/chart/useChartStyle'
import { panelModel, valueAt, type PanelLine, type PanelModel } from './panelModel'
import type { ChartView } from './useChartView'
import type { Formatters } from './useFormatters'

/** The members that all panels of one agent share. */
export interface PanelContext {
  agent: { name: string; cores: number | null }
  span: TimeSpan
  /** Unix ms of the answer; 0 before the first one */
  at: number
  /** The range ends now, so old values are worth a warning. */
  live: boolean
  /** Unix ms: changes to the agent, drawn as upright lines */
  changeTimes: readonly number[]
  cursor: Cursor
  formatters: Formatters
  view: ChartView
}

/** The data of one panel. */
export interface PanelData {
  metric: MetricName
  /** undefined: no answer has arrived yet */
  frame: Frame | undefined
  /** the frame of the compared time, and how much earlier it was, ms; null without comparison */
  earlier: { frame: Frame; by: number } | null
}

/** Prepares a panel: its model, the lines and headings of its legend, and its description for screen readers. */
export function usePanel({ metric, frame, earlier }: PanelData, context: PanelContext) {
  const { span, at, formatters, view } = context
  const { hidden, bits } = view
  const { t } = useTranslation('metrics')
  const { strokes } = useChartStyle()
  const title = t(`panels.${metric}`)
  const model = useMemo(
    () => frame && panelModel(metric, frame, earlier, { span, at, hidden, bits, strokes }),
    [metric, frame, earlier, span, at, hidden, bits, strokes],
  )
  const lines = useMemo(
    () =>
      model
        ? model.lines.map((line, i) => legendLine(line, model.earlierLines[i], formatters, t))
        : placeholderLines(metric, hidden, strokes, t),
    [model, metric, hidden, strokes, formatters, t],
  )
  const isCompared = earlier !== null
  const headings = useMemo(
    () => ({
      line: t('heads.line'),
      now: t('heads.now'),
      cursor: t('heads.cursor'),
      figures: [
        t('heads.min'),
        t('heads.avg'),
        t('heads.max'),
        t('heads.missing'),
        ...(isCompared ? [t('heads.change')] : []),
      ],
    }),
    [t, isCompared],
  )
  const description = useMemo(
    () => (model ? describePanel(title, lines, model, span, formatters, t) : title),
    [model, title, lines, span, formatters, t],
  )
  const drawnLines = useMemo(() => lines.filter(({ shown }) => shown), [lines])
  return { title, model, lines, drawnLines, headings, description }
}

/** Legend lines without figures, shown until the first answer. */
const placeholderLines = (
  metric: MetricName,
  hidden: readonly string[],
  strokes: readonly Stroke[],
  t: TFunction<'metrics'>,
) =>
  metricSeries[metric].fields.map((field, i): LegendLine => ({
    id: field,
    name: t(`lines.${field}`),
    stroke: strokes[i] ?? { color: 'gray' },
    shown: !hidden.includes(field),
    textAt: () => '',
    figureAt: () => '',
    figures: [],
  }))

function legendLine(
  { id, field, frame, stroke, shown, stats }: PanelLine,
  earlier: PanelLine | undefined,
  { units }: Formatters,
  t: TFunction<'metrics'>,
): LegendLine {
  const { unit } = frame
  const figure = (value: number) => units.bareValue(value, unit)
  return {
    id,
    name: t(`lines.${field}`),
    stroke,
    shown,
    textAt: (time) => units.value(valueAt(frame, field, time), unit),
    figureAt: (time) => figure(valueAt(frame, field, time)),
    figures: [
      figure(stats.last),
      figure(stats.min),
      figure(stats.avg),
      figure(stats.max),
      String(stats.missing),
      ...(earlier ? [percentChange(stats.avg, earlier.stats.avg)] : []),
    ],
  }
}

/** +12 %; a dash where either value is missing or the earlier one is 0. */
function percentChange(now: number, before: number): string {
  if (Number.isNaN(now) || Number.isNaN(before) || before === 0) return '–'
  const percent = Math.round((now / before - 1) * 100)
  return `${percent > 0 ? '+' : ''}${percent} %`
}

/** Describes a chart in a sentence with its figures, for screen readers. */
function describePanel(
  panel: string,
  lines: readonly LegendLine[],
  model: PanelModel,
  { from, to }: TimeSpan,
  { units, format }: Formatters,
  t: TFunction<'metrics'>,
): string {
  const text = (value: number) => units.value(value, model.frame.unit)
  const descriptions = model.lines.flatMap(({ stats, shown }, i) => {
    const name = lines[i]?.name ?? ''
    if (!shown) return []
    if (stats.count === 0) return t('description.none', { name })
    return t('description.line', {
      name,
      avg: text(stats.avg),
      max: text(stats.max),
      time: format.clock(stats.maxAt),
      last: text(stats.last),
    })
  })
  return t('description.all', {
    panel,
    from: format.dateTime(from),
    to: format.dateTime(to),
    lines: descriptions.join('; '),
  })
}
