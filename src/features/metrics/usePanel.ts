import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { MetricName } from '../../contract/metricFrames'
import type { Frame, TimeSpan } from '../../lib/series/frames'
import { shownIndex } from '../../lib/series/linePoints'
import type { ComparisonPeriod } from '../../lib/time/rangeNavigation'
import type { LegendLine } from '../../ui/chart/ChartLegend'
import type { Cursor } from '../../ui/chart/cursor'
import type { Stroke } from '../../ui/chart/palette'
import { useChartStyle } from '../../ui/chart/useChartStyle'
import { panelModel, valueAt, type PanelLine, type PanelModel } from './panelModel'
import { shownFields } from './shownFields'
import type { ChartView } from './useChartView'
import type { Formatters } from './useFormatters'
import { usePanelNames, type PanelNames } from './usePanelNames'

/** The members that all panels of one agent share. */
export interface PanelContext {
  agent: { name: string; cores: number | null }
  span: TimeSpan
  /** Unix ms of the answer; 0 before the first one */
  at: number
  /** ms between two measurements, as the server states it; 0: unknown */
  interval: number
  /** Unix ms: when the agent was registered; null: unknown */
  since: number | null
  /** The range ends now, so old values are worth a warning. */
  live: boolean
  /** the period that the panels are compared with */
  period: ComparisonPeriod | null
  /** Unix ms: changes to the agent, drawn as upright lines */
  changeTimes: readonly number[]
  cursor: Cursor
  formatters: Formatters
  view: ChartView
}

/** The data of one panel. */
export interface PanelData {
  /** the name of the metric, or of an undocumented series */
  name: string
  /** null: an undocumented series */
  metric: MetricName | null
  /** undefined: no answer has arrived yet */
  frame: Frame | undefined
  /** the frame of the compared time, and how much earlier it was, ms; null without comparison */
  earlier: { frame: Frame; by: number } | null
}

/** Prepares a panel: its model, the lines and headings of its legend, and its description for screen readers. */
export function usePanel({ name, metric, frame, earlier }: PanelData, context: PanelContext) {
  const { span, at, interval, since, period, formatters, view } = context
  const { hidden, bits } = view
  const { t } = useTranslation('metrics')
  const names = usePanelNames()
  const { strokes } = useChartStyle()
  const title = names.panel(name)
  const model = useMemo(
    () =>
      frame &&
      panelModel(metric, frame, earlier, { span, at, hidden, bits, strokes, interval, since }),
    [metric, frame, earlier, span, at, hidden, bits, strokes, interval, since],
  )
  const lines = useMemo(
    () =>
      model
        ? legendLines(model, { names, formatters, period, t })
        : placeholderLines(metric, hidden, strokes, names),
    [model, metric, hidden, strokes, names, formatters, period, t],
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
  const snap = useMemo(() => snapOf(model), [model])
  const formatTime = useMemo(
    () => (time: number) => formatters.period(time, time + (model?.cadence.bucket ?? 0)),
    [formatters, model],
  )
  return { title, model, lines, drawnLines, headings, description, snap, formatTime }
}

/** Moves a time to the nearest bucket with a value, or else, in a gap, to the nearest bucket. */
function snapOf(model: PanelModel | undefined) {
  if (!model || model.frame.times.length === 0) return (time: number) => time
  const { frame, cadence, lines } = model
  const fields = lines.filter(({ shown }) => shown).map(({ field }) => field)
  const first = frame.times[0] ?? 0
  return (time: number) => {
    const index = shownIndex(frame, fields, time, cadence)
    if (index >= 0) return frame.times[index] ?? time
    if (cadence.bucket === 0) return time
    return first + Math.round((time - first) / cadence.bucket) * cadence.bucket
  }
}

/** Legend lines without figures, shown until the first answer. */
const placeholderLines = (
  metric: MetricName | null,
  hidden: readonly string[],
  strokes: readonly Stroke[],
  names: PanelNames,
) =>
  (metric ? shownFields(metric) : []).map((field, i): LegendLine => ({
    id: field,
    name: names.line(field),
    stroke: strokes[i] ?? { color: 'gray' },
    shown: !hidden.includes(field),
    textAt: () => '',
    figureAt: () => '',
    figures: [],
  }))

interface LegendContext {
  names: PanelNames
  formatters: Formatters
  period: ComparisonPeriod | null
  t: TFunction<'metrics'>
}

/** The lines, each followed by the one it is compared with. */
function legendLines({ lines, earlierLines }: PanelModel, context: LegendContext): LegendLine[] {
  const { names, period, t } = context
  return lines.flatMap((line, i) => {
    const name = names.line(line.field)
    const earlier = earlierLines[i]
    const own = legendLine(line, name, earlier, context)
    if (!earlier || !period) return own
    const formerName = t('compare.former', { name, period: t(`compare.${period}`) })
    const former = legendLine(earlier, formerName, undefined, context)
    const { units } = context.formatters
    const { unit } = earlier.frame
    return [
      own,
      {
        ...former,
        /** the former value, and by how much the line is above it */
        textAt: (time: number) => {
          const before = valueOf(earlier, time)
          const change = valueOf(line, time) - before
          const text = units.value(before, unit)
          if (Number.isNaN(change)) return text
          return `${text} (${change > 0 ? '+' : ''}${units.bareValue(change, unit)})`
        },
      },
    ]
  })
}

const valueOf = ({ frame, field, spacing }: PanelLine, time: number) =>
  valueAt(frame, field, time, spacing)

function legendLine(
  line: PanelLine,
  name: string,
  earlier: PanelLine | undefined,
  { formatters: { units } }: LegendContext,
): LegendLine {
  const { id, frame, stroke, shown, stats, missing } = line
  const { unit } = frame
  const figure = (value: number) => units.bareValue(value, unit)
  return {
    id,
    name,
    stroke,
    shown,
    valueAt: (time) => valueOf(line, time),
    textAt: (time) => units.value(valueOf(line, time), unit),
    figureAt: (time) => figure(valueOf(line, time)),
    figures: [
      figure(stats.last),
      figure(stats.min),
      figure(stats.avg),
      figure(stats.max),
      String(missing),
      ...(earlier ? [percentChange(stats.avg, earlier.stats.avg)] : []),
    ],
  }
}

/** +12 %; a dash where either value is missing or the earlier one is 0. */
function percentChange(now: number, before: number): string {
  const percent = Math.round((now / before - 1) * 100)
  if (!Number.isFinite(percent)) return '–'
  return `${percent > 0 ? '+' : ''}${percent} %`
}

/** Describes a chart in a sentence with its figures, for screen readers. */
function describePanel(
  panel: string,
  lines: readonly LegendLine[],
  model: PanelModel,
  span: TimeSpan,
  { units, dateTime, moment }: Formatters,
  t: TFunction<'metrics'>,
): string {
  const text = (value: number) => units.value(value, model.frame.unit)
  const descriptions = [...model.lines, ...model.earlierLines].flatMap(({ id, stats, shown }) => {
    const name = lines.find((line) => line.id === id)?.name ?? ''
    if (!shown) return []
    if (stats.count === 0) return t('description.none', { name })
    return t('description.line', {
      name,
      avg: text(stats.avg),
      max: text(stats.max),
      time: moment(stats.maxAt, span),
      last: text(stats.last),
    })
  })
  return t('description.all', {
    panel,
    from: dateTime(span.from),
    to: dateTime(span.to),
    lines: descriptions.join('; '),
  })
}
