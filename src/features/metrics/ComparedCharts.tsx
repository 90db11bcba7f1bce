import { useMemo, useRef, useState, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { metricSeries, type MetricName } from '../../contract/metricFrames'
import { frameGaps } from '../../lib/series/frameGaps'
import type { TimeSpan } from '../../lib/series/frames'
import { useStable } from '../../lib/hooks/useStable'
import { expectedDistance } from '../../lib/time/rangeNavigation'
import { timeTicks } from '../../lib/time/timeTicks'
import { ChartLegend, type LegendLine } from '../../ui/chart/ChartLegend'
import type { ChartRenderer } from '../../ui/chart/ChartRenderer'
import type { Cursor } from '../../ui/chart/cursor'
import { chartOption, valueRange, type ChartLine } from '../../ui/chart/chartOption'
import { TimeChart } from '../../ui/chart/TimeChart'
import { useChartStyle } from '../../ui/chart/useChartStyle'
import { useSize } from '../../ui/chart/useSize'
import { ChartSource } from './ChartSource'
import { CompareFiles } from './CompareFiles'
import { coarsestOf, compareModel, snapToValues, type ComparedSeries } from './compareModel'
import { Heading } from '../../ui/layout/Heading'
import styles from './ComparePage.module.css'
import { CursorKeys } from './CursorKeys'
import { distinctNames } from './distinctNames'
import { expectedFrom, valueAt } from './panelModel'
import type { ShownField } from './shownFields'
import type { ChartView } from './useChartView'
import type { ComparedAgent } from './useComparedAgents'
import type { Formatters } from './useFormatters'

interface Props {
  comparedAgents: readonly ComparedAgent[]
  metric: MetricName
  field: ShownField
  bits: boolean
  span: TimeSpan
  /** Unix ms of the newest answer; 0 before the first one */
  at: number
  /** ms between two measurements, as the server states it; 0: unknown */
  interval: number
  cursor: Cursor
  formatters: Formatters
  view: ChartView
}

/** lines in one chart: the number of distinct strokes */
const maxOverlaid = 8
/** characters of a name in a narrow page */
const shortName = 18
/** px below which names are cut */
const narrow = 560

/** All agents in one chart while their lines can be told apart, otherwise a chart for each, all with the same scale. */
export function ComparedCharts(props: Props) {
  const { comparedAgents, metric, field, bits, span, at, interval, cursor, formatters, view } =
    props
  const { t } = useTranslation(['fleetMetrics', 'metrics'])
  const container = useRef<HTMLDivElement>(null)
  const [renderers] = useState(createRenderers)
  const { width } = useSize(container)
  const { style, strokes } = useChartStyle()
  // Keeps the array until an answer changes.
  const answers = useStable(
    comparedAgents.flatMap(({ id, reading }) =>
      reading?.answer.opened ? [{ id, answer: reading.answer }] : [],
    ),
  )
  const fullNames = comparedAgents.map(({ name }) => name)
  const shortNames = width > 0 && width < narrow ? distinctNames(fullNames, shortName) : fullNames
  const names = new Map(comparedAgents.map(({ id }, i) => [id, shortNames[i] ?? id]))
  const isSplit = comparedAgents.length > maxOverlaid
  const compared = useMemo(
    () => compareModel(answers, metric, field, { bits, span, interval }),
    [answers, metric, field, bits, span, interval],
  )
  const { hidden, toggleLine, showOnlyLine } = view
  const unit = compared[0]?.frame.unit ?? metricSeries[metric].unit
  const text = (value: number) => formatters.units.value(value, unit)
  const commonStroke = { color: strokes[0]?.color ?? 'gray' }
  const strokeOf = (id: string) => {
    const index = comparedAgents.findIndex((one) => one.id === id)
    return isSplit ? commonStroke : (strokes[index] ?? commonStroke)
  }
  const chartLine = ({ id, frame, cadence }: ComparedSeries): ChartLine => ({
    id,
    field,
    frame,
    stroke: strokeOf(id),
    spacing: cadence,
  })
  const lines = compared.map(({ id, frame, cadence, stats, delta }): LegendLine => {
    const value = (time: number) => valueAt(frame, field, time, cadence)
    return {
      id,
      name: names.get(id) ?? id,
      stroke: strokeOf(id),
      shown: !hidden.includes(id),
      valueAt: value,
      textAt: (time) => text(value(time)),
      figureAt: (time) => text(value(time)),
      figures: [text(stats.last), text(stats.avg), text(stats.max), signed(delta, text)],
    }
  })
  const shown = compared.filter(({ id }) => !hidden.includes(id))
  const { minValue, maxValue } = valueRange({ lines: shown.map(chartLine) })
  const axis = formatters.units.axis(unit, maxValue, { minValue })
  const expectedSpan = ({ id, frame }: ComparedSeries) => {
    const since = comparedAgents.find((one) => one.id === id)?.since ?? null
    return { from: expectedFrom(frame, span.from, since), to: Math.min(span.to, at) }
  }
  const optionOf = (series: readonly ComparedSeries[], chartWidth: number) => {
    const [single] = series.length === 1 ? series : []
    return chartOption({
      lines: series.map(chartLine),
      span,
      ticks: timeTicks(span, formatters.zone, Math.max(2, Math.floor(chartWidth / 84))),
      axis,
      style,
      filled: single !== undefined,
      gaps:
        single &&
        frameGaps(single.frame, expectedSpan(single), single.cadence).map((gap) => ({
          ...gap,
          text: formatters.format.duration(gap.to - gap.from),
        })),
    })
  }
  const title = `${t(`metrics:panels.${metric}`)}, ${t(`metrics:lines.${field}`)}`
  const describe = (described: readonly LegendLine[]) =>
    t('compare.description', {
      what: title,
      lines: described.map(({ name, figures }) => `${name} ${figures[0]}`).join('; '),
    })
  const drawn = lines.filter((one) => one.shown)
  const coarsest = coarsestOf(shown)
  const bucket = coarsest?.bucket ?? 0
  const formatTime = (time: number) => formatters.period(time, time + bucket)
  const chart = (id: string, series: readonly ComparedSeries[], height: number, wide: number) => {
    const chartLines = drawn.filter((line) => series.some((one) => one.id === line.id))
    return (
      <TimeChart
        option={optionOf(series, wide)}
        axis={axis}
        span={span}
        cursor={cursor}
        label={describe(chartLines)}
        width={wide}
        height={height}
        lines={chartLines}
        snap={snapToValues(series, field)}
        formatTime={formatTime}
        onZoom={view.zoomTo}
        renderer={renderers(id)}
      />
    )
  }
  return (
    <section aria-label={title} className={styles.charts}>
      <header className={styles.head}>
        <Heading depth={2}>{title}</Heading>
        <CompareFiles
          title={title}
          series={shown}
          field={field}
          lines={drawn}
          names={new Map(comparedAgents.map(({ id, name }) => [id, name]))}
          headings={[t('metrics:heads.now'), t('metrics:heads.avg'), t('metrics:heads.max')]}
          images={() =>
            (isSplit ? shown.map(({ id }) => id) : ['']).flatMap(
              (id) => renderers(id).current ?? [],
            )
          }
          span={span}
          formatters={formatters}
        />
      </header>
      <ChartSource
        cadence={coarsest}
        expected={expectedDistance(span)}
        settings={undefined}
        formatters={formatters}
      />
      <CursorKeys
        label={title}
        cursor={cursor}
        span={span}
        step={coarsest?.every ?? 0}
        snap={snapToValues(shown, field)}
        formatTime={formatTime}
        lines={drawn}
        view={view}
      >
        <div ref={container} className={isSplit ? styles.small : styles.one}>
          {width === 0
            ? null
            : isSplit
              ? shown.map((one) => (
                  <figure key={one.id}>
                    <figcaption>{names.get(one.id)}</figcaption>
                    {chart(one.id, [one], 120, smallWidth(width))}
                  </figure>
                ))
              : chart('', shown, 300, width)}
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
        width={width}
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

/** The renderers of charts by id; each is always the same object. */
function createRenderers() {
  const all = new Map<string, RefObject<ChartRenderer | null>>()
  return (id: string): RefObject<ChartRenderer | null> => {
    const renderer = all.get(id) ?? { current: null }
    all.set(id, renderer)
    return renderer
  }
}

const signed = (value: number, text: (value: number) => string) =>
  value > 0 ? `+${text(value)}` : value < 0 ? `−${text(-value)}` : text(value)

/** px: the width of the columns of `.small` in a container of this width */
function smallWidth(width: number): number {
  const columns = Math.max(1, Math.floor((width + gap) / (minWidth + gap)))
  return (width - gap * (columns - 1)) / columns
}
const [minWidth, gap] = [300, 12]
