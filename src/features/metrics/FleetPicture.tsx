import { Select } from 'antd'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { FleetRow, FleetRun, Host } from './fleetRun'
import { unitOf } from './unitOf'
import type { MetricsTools } from './useMetricsTools'
import { paths } from '../../common/paths'
import { binSpan } from '../../lib/series/binFrame'
import { absoluteRange } from '../../lib/time/rangeMoves'
import { formatRange } from '../../lib/time/timeRange'
import { timeTicks } from '../../lib/time/timeTicks'
import { heatColors, heatGradient } from '../../ui/chart/heat'
import { HeatMap, type HeatMapRow } from '../../ui/chart/HeatMap'
import { useMode } from '../../ui/Mode'
import styles from './FleetPage.module.css'
import { FleetTable } from './FleetTable'
import { heatRows, highestOf, inOrder, isRead } from './fleetModel'
import { fieldOf, orders, type FleetSearch, type UpdateFleetSearch } from './fleetSearch'
import { TopList } from './TopList'

interface Props {
  hosts: readonly Host[]
  run: FleetRun
  rows: ReadonlyMap<string, FleetRow>
  search: FleetSearch
  update: UpdateFleetSearch
  tools: MetricsTools
  bits: boolean
}

/** Marks of the time axis, at most. */
const mostTicks = 7
/** parts around the one that was clicked */
const around = 6

/** What was read, as a map of colours or as a table, and who is worst right now. */
export function FleetPicture({ hosts, run, rows, search, update, tools, bits }: Props) {
  const { t } = useTranslation(['fleetMetrics', 'metrics'])
  const navigate = useNavigate()
  const mode = useMode()
  const { metric, cell, sort, show, view } = search
  const { span, count } = run
  const field = fieldOf(metric, search.field)
  const unit = unitOf(metric, bits)
  const text = useMemo(
    () => (value: number) => tools.units.value(unit === 'bits/s' ? value * 8 : value, unit),
    [tools, unit],
  )
  const byName = useMemo(() => inOrder(hosts), [hosts])
  const sorted = useMemo(() => heatRows(byName, rows, field, sort), [byName, rows, field, sort])
  const read = useMemo(() => sorted.filter(isRead), [sorted])
  const shown = useMemo(() => sorted.slice(0, Number(show)), [sorted, show])
  const { max: most } = tools.units.axis(unitOf(metric, false), highestOf(read))
  const colors = useMemo(() => heatColors(mode), [mode])
  const mapRows = useMemo(
    () =>
      shown.map(({ id, name, digest }): HeatMapRow => ({
        id,
        values: digest && digest[cell],
        head: (
          <>
            <Link to={paths.agentMetrics(id)} title={name} className={styles.name}>
              {name}
            </Link>
            <span className={styles.figure}>
              {digest &&
                text(sort === 'avg' ? digest.mean : sort === 'last' ? digest.last : digest.most)}
            </span>
          </>
        ),
      })),
    [shown, cell, sort, text],
  )
  const ticks = useMemo(
    () =>
      timeTicks(span, tools.zone, mostTicks).map((tick) => ({
        at: (tick.time - span.from) / (span.to - span.from),
        text: tick.text,
      })),
    [span, tools.zone],
  )
  const textOf = (row: number, column: number) => {
    const part = binSpan(column, span, count)
    const digest = shown[row]?.digest
    const value = digest?.[cell][column] ?? NaN
    return t('cell.text', {
      name: shown[row]?.name ?? '',
      from: tools.format.clock(part.from),
      to: tools.format.clock(part.to),
      value: !digest ? t('cell.waiting') : Number.isNaN(value) ? t('cell.none') : text(value),
    })
  }
  const open = (row: number, column: number) => {
    const id = shown[row]?.id
    if (id === undefined) return
    const width = (span.to - span.from) / count
    const { from, to } = binSpan(column, span, count)
    const range = formatRange(absoluteRange(from - around * width, to + around * width))
    void navigate(paths.agentMetrics(id, range))
  }
  const title = `${t(`metrics:panels.${metric}`)}, ${t(`metrics:lines.${field}`)}`
  return (
    <>
      <TopList rows={read} text={text} title={title} />
      <div className={styles.head}>
        <span role="status">
          {t('shown', { shown: shown.length, count: sorted.length, by: t(`sort.${sort}`) })}
        </span>
        <span className={styles.gap} />
        <Select
          aria-label={t('sort.label')}
          value={sort}
          onChange={(next) => update({ sort: next }, { replace: true })}
          options={orders.map((value) => ({ value, label: t(`sort.${value}`) }))}
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
        <FleetTable rows={read} text={text} title={title} />
      ) : (
        <>
          <p className={styles.scale}>
            {text(0)}
            <span
              aria-hidden
              className={styles.gradient}
              style={{ backgroundImage: heatGradient(colors) }}
            />
            {text(most)}
            <span aria-hidden className={styles.hatch} />
            {t('cell.none')}
          </p>
          <HeatMap
            label={title}
            keys={t('cell.keys')}
            rows={mapRows}
            count={count}
            most={most}
            colors={colors}
            ticks={ticks}
            textOf={textOf}
            onOpen={open}
            onSeen={(from, to) => run.prefer(shown.slice(from, to).map(({ id }) => id))}
          />
        </>
      )}
    </>
  )
}
