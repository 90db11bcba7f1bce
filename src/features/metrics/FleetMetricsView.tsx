import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import { paths } from '../../common/paths'
import { useErrorWords } from '../../common/useErrorWords'
import { binSpan } from '../../lib/series/binColumn'
import { absoluteRange } from '../../lib/time/rangeNavigation'
import { formatRange } from '../../lib/time/timeRange'
import { timeTicks } from '../../lib/time/timeTicks'
import { aboveColor, heatColors } from '../../ui/chart/heatColors'
import { HeatMap, type HeatMapRow } from '../../ui/chart/HeatMap'
import { useColorScheme } from '../../ui/useColorScheme'
import { displayUnit } from './displayUnit'
import { FleetFiles } from './FleetFiles'
import { FleetHeading } from './FleetHeading'
import styles from './FleetMetricsPage.module.css'
import { FleetScale } from './FleetScale'
import { FleetTable } from './FleetTable'
import {
  fixedScale,
  selectedField,
  selectedMetric,
  type FleetSearch,
  type UpdateFleetSearch,
} from './fleetMetricsSearch'
import { groupRows, heatRows, heatScale, isRead, sortByName, type HeatRow } from './heatRows'
import type { AgentInfo, AgentResult, MetricsScan } from './metricsScan'
import { TopAgents } from './TopAgents'
import type { Formatters } from './useFormatters'

interface Props {
  agents: readonly AgentInfo[]
  /** the scan whose results are shown */
  scan: Pick<MetricsScan, 'span' | 'binCount'>
  results: ReadonlyMap<string, AgentResult>
  /** Called with the ids of the visible agents, which are to be read first. */
  onVisible: MetricsScan['prioritize']
  live: boolean
  search: FleetSearch
  update: UpdateFleetSearch
  formatters: Formatters
  bits: boolean
}

/** ticks of the time axis */
const maxTicks = 7
/** bins shown on either side of the one that was opened */
const binsAround = 6

/** A line of the map: an agent, or the name of the group below it. */
type Line = { row: HeatRow; group?: undefined } | { row: null; group: string; count: number }

/** The results as a heat map or a table, and the agents with the highest values now. */
export function FleetMetricsView(props: Props) {
  const { agents, scan, results, live, search, formatters, bits } = props
  const { t } = useTranslation(['fleetMetrics', 'metrics'])
  const navigate = useNavigate()
  const errors = useErrorWords()
  const mode = useColorScheme()
  const { cell, sort, show, view, group } = search
  const { span, binCount } = scan
  const metric = selectedMetric(search.metric)
  const field = selectedField(metric, search.field)
  const unit = displayUnit(metric, bits)
  const perUnit = unit === 'bits/s' ? 8 : 1
  const text = useMemo(
    () => (value: number) => formatters.units.value(value * perUnit, unit),
    [formatters, unit, perUnit],
  )
  const byName = useMemo(() => sortByName(agents), [agents])
  const sorted = useMemo(
    () => heatRows(byName, results, field, sort),
    [byName, results, field, sort],
  )
  const readRows = useMemo(() => sorted.filter(isRead), [sorted])
  const shown = useMemo(() => sorted.slice(0, Number(show)), [sorted, show])
  const lines = useMemo((): Line[] => {
    if (group === 'none') return shown.map((row) => ({ row }))
    return groupRows(shown, group).flatMap(({ group: name, rows }): Line[] => [
      { row: null, group: name || t(`group.without.${group}`), count: rows.length },
      ...rows.map((row) => ({ row })),
    ])
  }, [shown, group, t])
  const userMax = fixedScale(search.max)
  const scale = useMemo(
    () =>
      heatScale(
        readRows,
        cell,
        (max, minValue) => formatters.units.axis(displayUnit(metric, false), max, { minValue }),
        userMax === null ? null : userMax / perUnit,
      ),
    [readRows, cell, formatters, metric, userMax, perUnit],
  )
  const { min: scaleMin, max: scaleMax } = scale
  const scaleColors = useMemo(
    () => ({ min: scaleMin, max: scaleMax, colors: heatColors(mode), above: aboveColor[mode] }),
    [scaleMin, scaleMax, mode],
  )
  const mapRows = useMemo(
    () =>
      lines.map((line, i): HeatMapRow => ({
        id: line.row ? `${i} ${line.row.id}` : `group ${line.group}`,
        values: line.row?.digest?.[cell] ?? null,
        heading: line.row ? (
          <FleetHeading row={line.row} sort={sort} text={text} />
        ) : (
          <strong>{t('group.heading', { name: line.group, count: line.count })}</strong>
        ),
      })),
    [lines, cell, sort, text, t],
  )
  const ticks = useMemo(
    () =>
      timeTicks(span, formatters.zone, maxTicks).map((tick) => ({
        at: (tick.time - span.from) / (span.to - span.from),
        text: tick.text,
      })),
    [span, formatters.zone],
  )
  const valueText = ({ digest, problem, otherSpan }: HeatRow, column: number) => {
    if (problem === 'closed') return t('cell.closed')
    if (problem) return `${t('cell.failed')}: ${errors.reason(problem)}`
    if (!digest) return t('cell.waiting')
    const value = digest[cell][column] ?? NaN
    if (!Number.isNaN(value)) return text(value)
    if (!otherSpan) return t('cell.none')
    const { from, to } = otherSpan
    return t('cell.answered', { from: formatters.dateTime(from), to: formatters.dateTime(to) })
  }
  const textOf = (index: number, column: number) => {
    const line = lines[index]
    if (!line?.row) return line ? t('group.heading', { name: line.group, count: line.count }) : ''
    const bin = binSpan(column, span, binCount)
    return t('cell.text', {
      name: line.row.name,
      from: formatters.moment(bin.from, span),
      to: formatters.moment(bin.to, span),
      value: valueText(line.row, column),
    })
  }
  const openCell = (index: number, column: number) => {
    const id = lines[index]?.row?.id
    if (id === undefined) return
    const binWidth = (span.to - span.from) / binCount
    const { from, to } = binSpan(column, span, binCount)
    const range = formatRange(
      absoluteRange(from - binsAround * binWidth, to + binsAround * binWidth),
    )
    void navigate(paths.agentMetrics(id, range))
  }
  const title = `${t(`metrics:panels.${metric}`)}, ${t(`metrics:lines.${field}`)}`
  return (
    <div className={styles.view}>
      <TopAgents
        rows={readRows}
        text={text}
        title={title}
        past={live ? null : formatters.dateTime(span.to)}
      />
      <div className={styles.head}>
        <span role="status">
          {t('shown', { shown: shown.length, count: sorted.length, by: t(`sort.${sort}`) })}
        </span>
        {view === 'map' && <FleetScale scale={scale} colors={scaleColors} text={text} />}
        <div className={styles.menu}>
          <FleetFiles
            title={title}
            field={field}
            lines={lines.map(({ row, ...line }) => ({
              name: row?.name ?? line.group ?? '',
              values: row?.digest?.[cell] ?? null,
            }))}
            unit={unit}
            perUnit={perUnit}
            span={span}
            binCount={binCount}
            scale={scaleColors}
            ticks={ticks}
            formatters={formatters}
          />
        </div>
      </div>
      {view === 'table' ? (
        <FleetTable rows={sorted} text={text} title={title} />
      ) : (
        <HeatMap
          label={title}
          keyHelp={t('cell.keys')}
          rows={mapRows}
          columnCount={binCount}
          scale={scaleColors}
          ticks={ticks}
          textOf={textOf}
          onOpen={openCell}
          onVisibleRows={(from, to) =>
            props.onVisible(lines.slice(from, to).flatMap(({ row }) => row?.id ?? []))
          }
        />
      )}
    </div>
  )
}
