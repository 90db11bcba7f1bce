import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { agents } from '../../contract/agents'
import { metrics } from '../../contract/metrics'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { OpenForm } from './OpenForm'
import { RangeBar } from './RangeBar'
import { inBytes } from './unitOf'
import { useMetricsTools } from './useMetricsTools'
import { useView } from './useView'
import { Page } from '../../common/page/Page'
import type { Span } from '../../lib/series/frames'
import { bucketWidth } from '../../lib/time/rangeMoves'
import { useSearch } from '../../lib/browser/search'
import { resolveRange } from '../../lib/time/timeRange'
import { useStable } from '../../lib/hooks/useStable'
import { useWhen } from '../../lib/hooks/useWhen'
import { useFormat, useNow } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { FleetFilters } from './FleetFilters'
import { FleetOffer } from './FleetOffer'
import styles from './FleetPage.module.css'
import { FleetPicture } from './FleetPicture'
import { FleetProgress } from './FleetProgress'
import { bins, FleetSearch, idsOf } from './fleetSearch'
import { useFleetMetrics, useHosts } from './useFleetMetrics'

/** Agents that are asked without asking the user first. */
const few = 300

/** One metric of many agents over time: a row each. */
export function FleetPage() {
  const { t } = useTranslation(['fleetMetrics', 'metrics', 'common'])
  const [search, update] = useSearch(FleetSearch)
  const view = useView()
  const tools = useMetricsTools(view.search.tz)
  const format = useFormat()
  const now = useNow()
  const { range, wrong } = view
  const chosen = useStable(idsOf(search.agents))
  const every = Number(search.sample)
  const filter = { search: search.search, tag: search.tag, state: search.state }
  const counted = useQuery({
    ...query(agents.list, { query: { ...filter, page: 1, size: 1 } }),
    enabled: chosen.length === 0,
  })
  const total = chosen.length || (counted.data?.total ?? null)
  const interval = useQuery(query(metrics.settings, {})).data?.interval ?? 0
  const hosts = useHosts(filter)
  const [agreed, agree] = useState('')
  const [begun, setBegun] = useState(0)
  const asked = JSON.stringify([filter, chosen.length, every])
  const allowed = total !== null && (total / every <= few || agreed === asked)
  useWhen(
    allowed && chosen.length === 0 && hosts.ready && !hosts.running && !hosts.result,
    hosts.start,
  )

  const found = hosts.result?.rows
  const picked = useMemo(() => (found ?? []).filter((_, i) => i % every === 0), [found, every])
  const ids = useMemo(
    () => (chosen.length > 0 ? chosen : picked.map(({ id }) => id)),
    [chosen, picked],
  )
  const parts = (span: Span) =>
    Math.floor((span.to - span.from) / bucketWidth(span, interval * 1e3))
  const reading = useFleetMetrics(
    allowed ? ids : none,
    range,
    begun,
    (span) => Math.max(1, Math.min(bins, parts(span))),
    chosen.length === 0,
  )
  const { run, rows, running, closed } = reading
  const list = useMemo(
    () =>
      chosen.length > 0
        ? chosen.map((id) => reading.hosts.get(id) ?? { id, name: id, state: '' })
        : picked,
    [chosen, picked, reading.hosts],
  )
  useWhen(reading.ready && !running && rows.size === 0, run.start)
  const failed = ids.flatMap((id) => {
    const row = rows.get(id)
    return row?.is === 'failed' ? [{ id, error: row.error }] : []
  })

  const again = () => {
    if (chosen.length === 0) hosts.start()
    setBegun(begun + 1)
  }
  const span = reading.ready ? run.span : resolveRange(range, now)
  const content = () => {
    if (closed) return <OpenForm offer={closed} />
    if (total === 0) return <Empty title={t('none')} />
    if (total !== null && !allowed)
      return (
        <FleetOffer
          total={total}
          search={search}
          update={update}
          points={(span.to - span.from) / bucketWidth(span, interval * 1e3)}
          onStart={() => agree(asked)}
        />
      )
    if (rows.size === 0) return <TableSkeleton label={t('common:loading')} />
    return (
      <FleetPicture
        hosts={list}
        run={run}
        rows={rows}
        search={search}
        update={update}
        tools={tools}
        bits={view.bits}
      />
    )
  }
  return (
    <Page
      title={t('title')}
      actions={
        <div className={styles.age}>
          {reading.ready && t('common:asOf', { time: format.clock(run.span.to) })}
          <Button onClick={again} disabled={!allowed}>
            {t('again')}
          </Button>
        </div>
      }
    >
      <FleetFilters search={search} update={update} chosen={chosen.length} />
      <RangeBar
        view={view}
        span={span}
        tools={tools}
        comparing={false}
        bytes={inBytes(search.metric)}
      />
      {wrong && <Banner tone="warning">{t('metrics:range.wrongAddress')}</Banner>}
      <QueryBoundary
        of={{
          error: counted.error ?? hosts.error,
          has: list.length > 0,
          at: hosts.result?.takenAt ?? 0,
          retry: () => (counted.error ? counted.refetch() : hosts.start()),
        }}
        what={t('what')}
      >
        <FleetProgress
          done={rows.size}
          total={ids.length}
          all={total ?? 0}
          running={running}
          failed={failed}
          names={list}
          onCancel={run.cancel}
          onResume={run.start}
        />
        {content()}
      </QueryBoundary>
    </Page>
  )
}

const none: readonly string[] = []
