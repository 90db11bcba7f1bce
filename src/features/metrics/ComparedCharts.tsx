import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { metricSeries, type FieldName, type MetricName } from '../../contract/metrics'
import { CursorKeys } from './CursorKeys'
import { valueAt } from './panelModel'
import type { Formatters } from './useFormatters'
import type { ChartView } from './useChartView'
import { frameGaps } from '../../lib/series/frameGaps'
import type { TimeSpan } from '../../lib/series/frames'
import { timeTicks } from '../../lib/time/timeTicks'
import { useStable } from '../../lib/hooks/useStable'
import { ChartLegend, type LegendLine } from '../../ui/chart/ChartLegend'
import type { Cursor } from '../../ui/chart/cursor'
import { chartOption, highestValue, type ChartLine } from '../../ui/chart/chartOption'
import { TimeChart } from '../../ui/chart/TimeChart'
import { useChartStyle } from '../../ui/chart/useChartStyle'
import { useWidth } from '../../ui/chart/useWidth'
import styles from './ComparePage.module.css'
import { compareModel, type ComparedSeries } from './compareModel'
import type { ComparedAgent } from './useComparedAgents'

interface Props {
  comparedAgents: readonly ComparedAgent[]
  metric: MetricName
  field: FieldName
  bits: boolean
  span: TimeSpan
  cursor: Cursor
  formatters: Formatters
  view: ChartView
}

/** lines in one chart: the number of distinct strokes */
const maxOverlaid = 8

/** All agents in one chart while their lines can be told apart, otherwise a chart for each, all with the same scale. */
export function ComparedCharts(props: Props) {
  const { comparedAgents, metric, field, bits, span, cursor, formatters, view } = props
  const { t } = useTranslation(['fleetMetrics', 'metrics'])
  const container = useRef<HTMLDivElement>(null)
  const width = useWidth(container)
  const { style, strokes } = useChartStyle()
  // Keeps the array until an answer changes.
  const answers = useStable(
    comparedAgents.flatMap(({ id, reading }) =>
      reading?.answer.opened ? [{ id, answer: reading.answer }] : [],
    ),
  )
  const names = new Map(comparedAgents.map(({ id, name }) => [id, name]))
  const isSplit = comparedAgents.length > maxOverlaid
  const compared = useMemo(
    () => compareModel(answers, metric, field, bits),
    [answers, metric, field, bits],
  )
  const { hidden, toggleLine, showOnlyLine } = view
  const unit = compared[0]?.frame.unit ?? metricSeries[metric].unit
  const text = (value: number) => formatters.units.value(value, unit)
  const chartLine = (one: ComparedSeries): ChartLine => ({
    id: one.id,
    field,
    frame: one.frame,
    stroke: strokeOf(one.id),
  })
  const commonStroke = { color: strokes[0]?.color ?? 'gray' }
  const strokeOf = (id: string) => {
    const index = comparedAgents.findIndex((one) => one.id === id)
    return isSplit ? commonStroke : (strokes[index] ?? commonStroke)
  }
  const lines = compared.map((one): LegendLine => ({
    id: one.id,
    name: names.get(one.id) ?? one.id,
    stroke: strokeOf(one.id),
    shown: !hidden.includes(one.id),
    textAt: (time) => text(valueAt(one.frame, field, time)),
    figureAt: (time) => text(valueAt(one.frame, field, time)),
    figures: [
      text(one.stats.last),
      text(one.stats.avg),
      text(one.stats.max),
      signed(one.delta, text),
    ],
  }))
  const shown = compared.filter(({ id }) => !hidden.includes(id))
  const axis = formatters.units.axis(unit, highestValue({ lines: shown.map(chartLine), span }))
  const optionOf = (series: readonly ComparedSeries[], chartWidth: number) =>
    chartOption({
      lines: series.map(chartLine),
      span,
      ticks: timeTicks(span, formatters.zone, Math.max(2, Math.floor(chartWidth / 84))),
      axis,
      style,
      ...(series[0] &&
        series.length === 1 && {
          gaps: frameGaps(series[0].frame, span).map((gap) => ({
            ...gap,
            text: formatters.format.duration(gap.to - gap.from),
          })),
        }),
    })
  const title = `${t(`metrics:panels.${metric}`)}, ${t(`metrics:lines.${field}`)}`
  const describe = (described: readonly LegendLine[]) =>
    t('compare.description', {
      what: title,
      lines: described.map(({ name, figures }) => `${name} ${figures[0]}`).join('; '),
    })
  const drawn = lines.filter((one) => one.shown)
  const chart = (series: readonly ComparedSeries[], height: number, chartWidth: number) => {
    const chartLines = drawn.filter(({ id }) => series.some((one) => one.id === id))
    return (
      <TimeChart
        option={optionOf(series, chartWidth)}
        span={span}
        cursor={cursor}
        label={describe(chartLines)}
        width={chartWidth}
        height={height}
        lines={chartLines}
        formatTime={formatters.dateTime}
        onZoom={view.zoomTo}
      />
    )
  }
  return (
    <section aria-label={title} className={styles.charts}>
      <CursorKeys
        label={title}
        cursor={cursor}
        span={span}
        step={compared[0]?.frame.step ?? 0}
        lines={drawn}
        formatters={formatters}
        view={view}
      >
        <div ref={container} className={isSplit ? styles.small : styles.one}>
          {width === 0
            ? null
            : isSplit
              ? shown.map((one) => (
                  <figure key={one.id}>
                    <figcaption>{names.get(one.id)}</figcaption>
                    {chart([one], 120, smallWidth(width))}
                  </figure>
                ))
              : chart(shown, 300, width)}
        </div>
      </CursorKeys>
      <ChartLegend
        label={t('compare.table')}
        headings={{
          line: t('agent'),
          now: t('metrics:heads.now'),
          cursor: t('metrics:heads.cursor'),
          figures: [t('metrics:heads.avg'), t('metrics:heads.max'), t('compare.delta')],
        }}
        lines={lines}
        cursor={cursor}
        words={{
          toggle: (name) => t('metrics:toggle', { name }),
          only: (name) => t('metrics:only', { name }),
        }}
        onToggle={toggleLine}
        onShowOnly={(id) =>
          showOnlyLine(
            id,
            compared.map((one) => one.id),
          )
        }
      />
    </section>
  )
}

const signed = (value: number, text: (value: number) => string) =>
  value > 0 ? `+${text(value)}` : value < 0 ? `−${text(-value)}` : text(value)

/** px: the width of the columns of `.small` in a container of this width */
function smallWidth(width: number): number {
  const columns = Math.max(1, Math.floor((width + gap) / (minWidth + gap)))
  return (width - gap * (columns - 1)) / columns
}
const [minWidth, gap] = [300, 12]
