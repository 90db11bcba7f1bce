import { Select } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { AgentResult, MetricsScan, AgentInfo } from './metricsScan'
import { displayUnit } from './displayUnit'
import type { Formatters } from './useFormatters'
import { paths } from '../../common/paths'
import { binSpan } from '../../lib/series/binColumn'
import { absoluteRange } from '../../lib/time/rangeNavigation'
import { formatRange } from '../../lib/time/timeRange'
import { timeTicks } from '../../lib/time/timeTicks'
import { heatColors, heatGradient } from '../../ui/chart/heatColors'
import { HeatMap, type HeatMapRow } from '../../ui/chart/HeatMap'
import { useColorScheme } from '../../ui/useColorScheme'
import styles from './FleetMetricsPage.module.css'
import { FleetTable } from './FleetTable'
import { heatRows, largestValue, sortByName, isRead } from './heatRows'
import {
  selectedField,
  sortOrders,
  type FleetSearch,
  type UpdateFleetSearch,
} from './fleetMetricsSearch'
import { TopAgents } from './TopAgents'

interface Props {
  agents: readonly AgentInfo[]
  scan: MetricsScan
  results: ReadonlyMap<string, AgentResult>
  search: FleetSearch
  update: UpdateFleetSearch
  formatters: Formatters
  bits: boolean
}

/** ticks of the time axis */
const maxTicks = 7
/** bins shown on either side of the one that was opened */
const binsAround = 6

/** The results as a heat map or a table, and the agents with the highest values now. */
export function FleetMetricsView({
  agents,
  scan,
  results,
  search,
  update,
  formatters,
  bits,
}: Props) {
  const { t } = useTranslation(['fleetMetrics', 'metrics'])
  const navigate = useNavigate()
  const mode = useColorScheme()
  const { metric, cell, sort, show, view } = search
  const { span, binCount } = scan
  const field = selectedField(metric, search.field)
  const unit = displayUnit(metric, bits)
  const text = useMemo(
    () => (value: number) => formatters.units.value(unit === 'bits/s' ? value * 8 : value, unit),
    [formatters, unit],
  )
  const byName = useMemo(() => sortByName(agents), [agents])
  const sorted = useMemo(
    () => heatRows(byName, results, field, sort),
    [byName, results, field, sort],
  )
  const readRows = useMemo(() => sorted.filter(isRead), [sorted])
  const shown = useMemo(() => sorted.slice(0, Number(show)), [sorted, show])
  const { max: scaleMax } = formatters.units.axis(
    displayUnit(metric, false),
    largestValue(readRows),
  )
  const colors = useMemo(() => heatColors(mode), [mode])
  const mapRows = useMemo(
    () =>
      shown.map(({ id, name, digest }): HeatMapRow => ({
        id,
        values: digest && digest[cell],
        heading: (
          <>
            <Link to={paths.agentMetrics(id)} title={name} className={styles.name}>
              {name}
            </Link>
            <span className={styles.figure}>
              {digest &&
                text(
                  sort === 'avg' ? digest.average : sort === 'last' ? digest.last : digest.highest,
                )}
            </span>
          </>
        ),
      })),
    [shown, cell, sort, text],
  )
  const ticks = useMemo(
    () =>
      timeTicks(span, formatters.zone, maxTicks).map((tick) => ({
        at: (tick.time - span.from) / (span.to - span.from),
        text: tick.text,
      })),
    [span, formatters.zone],
  )
  const textOf = (row: number, column: number) => {
    const bin = binSpan(column, span, binCount)
    const digest = shown[row]?.digest
    const value = digest?.[cell][column] ?? NaN
    return t('cell.text', {
      name: shown[row]?.name ?? '',
      from: formatters.format.clock(bin.from),
      to: formatters.format.clock(bin.to),
      value: !digest ? t('cell.waiting') : Number.isNaN(value) ? t('cell.none') : text(value),
    })
  }
  const openCell = (row: number, column: number) => {
    const id = shown[row]?.id
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
    <>
      <TopAgents rows={readRows} text={text} title={title} />
      <div className={styles.head}>
        <span role="status">
          {t('shown', { shown: shown.length, count: sorted.length, by: t(`sort.${sort}`) })}
        </span>
        <span className={styles.gap} />
        <Select
          aria-label={t('sort.label')}
          value={sort}
          onChange={(next) => update({ sort: next }, { replace: true })}
          options={sortOrders.map((value) => ({ value, label: t(`sort.${value}`) }))}
        />
        <Select
          aria-label={t('show.label')}
          value={show}
          onChange={(next) => update({ show: next }, { replace: true })}
          options={(['50', '100', '300'] as const).map((value) => ({
            value,
            label: t('show.rows', { count: Number(value) }),
          }))}
        />
        <Select
          aria-label={t('view.label')}
          value={view}
          onChange={(next) => update({ view: next }, { replace: true })}
          options={(['map', 'table'] as const).map((value) => ({
            value,
            label: t(`view.${value}`),
          }))}
        />
      </div>
      {view === 'table' ? (
        <FleetTable rows={readRows} text={text} title={title} />
      ) : (
        <>
          <p className={styles.scale}>
            {text(0)}
            <span
              aria-hidden
              className={styles.gradient}
              style={{ backgroundImage: heatGradient(colors) }}
            />
            {text(scaleMax)}
            <span aria-hidden className={styles.hatch} />
            {t('cell.none')}
          </p>
          <HeatMap
            label={title}
            keyHelp={t('cell.keys')}
            rows={mapRows}
            columnCount={binCount}
            max={scaleMax}
            colors={colors}
            ticks={ticks}
            textOf={textOf}
            onOpen={openCell}
            onVisibleRows={(from, to) => scan.prioritize(shown.slice(from, to).map(({ id }) => id))}
          />
        </>
      )}
    </>
  )
}
