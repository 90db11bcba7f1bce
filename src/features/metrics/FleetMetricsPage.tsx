import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { agents } from '../../contract/agents'
import { metrics } from '../../contract/metrics'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { OpenMonitoringForm } from './OpenMonitoringForm'
import { RangeBar } from './RangeBar'
import { isByteMetric } from './displayUnit'
import { useFormatters } from './useFormatters'
import { useChartView } from './useChartView'
import { Page } from '../../common/page/Page'
import type { TimeSpan } from '../../lib/series/frames'
import { bucketWidth } from '../../lib/time/rangeNavigation'
import { resolveRange } from '../../lib/time/timeRange'
import { useStable } from '../../lib/hooks/useStable'
import { useOnTrue } from '../../lib/hooks/useOnTrue'
import { useFormat, useNow } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { Banner } from '../../ui/feedback/Banner'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { FleetFilters } from './FleetFilters'
import { FleetCostPrompt } from './FleetCostPrompt'
import styles from './FleetMetricsPage.module.css'
import { FleetMetricsView } from './FleetMetricsView'
import { FleetProgress } from './FleetProgress'
import { maxBins, FleetSearch, decodeIds } from './fleetMetricsSearch'
import { useSearch } from '../../lib/hooks/useSearch'
import { useFleetMetrics, useAgentScan } from './useFleetMetrics'

/** agents that are read without asking the user first */
const maxUnasked = 300

/** One metric of many agents over time, with a row for each agent. */
export function FleetMetricsPage() {
  const { t } = useTranslation(['fleetMetrics', 'metrics', 'common'])
  const [search, update] = useSearch(FleetSearch)
  const view = useChartView()
  const formatters = useFormatters(view.search.tz)
  const format = useFormat()
  const now = useNow()
  const { range, isInvalidRange } = view
  const selectedIds = useStable(decodeIds(search.agents))
  const sampleRate = Number(search.sample)
  const filter = { search: search.search, tag: search.tag, state: search.state }
  const count = useQuery({
    ...query(agents.list, { query: { ...filter, page: 1, size: 1 } }),
    enabled: selectedIds.length === 0,
  })
  const total = selectedIds.length || (count.data?.total ?? null)
  const interval = useQuery(query(metrics.settings, {})).data?.interval ?? 0
  const agentScan = useAgentScan(filter)
  const [confirmed, setConfirmed] = useState('')
  const [restarts, setRestarts] = useState(0)
  const request = JSON.stringify([filter, selectedIds.length, sampleRate])
  const isAllowed = total !== null && (total / sampleRate <= maxUnasked || confirmed === request)
  useOnTrue(
    isAllowed &&
      selectedIds.length === 0 &&
      agentScan.ready &&
      !agentScan.running &&
      !agentScan.result,
    agentScan.start,
  )

  const found = agentScan.result?.rows
  const sampled = useMemo(
    () => (found ?? []).filter((_, i) => i % sampleRate === 0),
    [found, sampleRate],
  )
  const ids = useMemo(
    () => (selectedIds.length > 0 ? selectedIds : sampled.map(({ id }) => id)),
    [selectedIds, sampled],
  )
  const pointsIn = (span: TimeSpan) =>
    Math.floor((span.to - span.from) / bucketWidth(span, interval * 1e3))
  const metricsScan = useFleetMetrics(
    isAllowed ? ids : noIds,
    range,
    restarts,
    (span) => Math.max(1, Math.min(maxBins, pointsIn(span))),
    selectedIds.length === 0,
  )
  const { scan, results, running, closed } = metricsScan
  const shownAgents = useMemo(
    () =>
      selectedIds.length > 0
        ? selectedIds.map((id) => metricsScan.agents.get(id) ?? { id, name: id, state: '' })
        : sampled,
    [selectedIds, sampled, metricsScan.agents],
  )
  useOnTrue(metricsScan.ready && !running && results.size === 0, scan.start)
  const failed = ids.flatMap((id) => {
    const result = results.get(id)
    return result?.is === 'failed' ? [{ id, error: result.error }] : []
  })

  const readAgain = () => {
    if (selectedIds.length === 0) agentScan.start()
    setRestarts(restarts + 1)
  }
  const span = metricsScan.ready ? scan.span : resolveRange(range, now)
  const content = () => {
    if (closed) return <OpenMonitoringForm offer={closed} />
    if (total === 0) return <Empty title={t('none')} />
    if (total !== null && !isAllowed)
      return (
        <FleetCostPrompt
          total={total}
          search={search}
          update={update}
          points={(span.to - span.from) / bucketWidth(span, interval * 1e3)}
          onStart={() => setConfirmed(request)}
        />
      )
    if (results.size === 0) return <TableSkeleton label={t('common:loading')} />
    return (
      <FleetMetricsView
        agents={shownAgents}
        scan={scan}
        results={results}
        search={search}
        update={update}
        formatters={formatters}
        bits={view.bits}
      />
    )
  }
  return (
    <Page
      title={t('title')}
      actions={
        <div className={styles.age}>
          {metricsScan.ready && t('common:asOf', { time: format.clock(scan.span.to) })}
          <Button onClick={readAgain} disabled={!isAllowed}>
            {t('readAgain')}
          </Button>
        </div>
      }
    >
      <FleetFilters search={search} update={update} selectedCount={selectedIds.length} />
      <RangeBar
        view={view}
        span={span}
        formatters={formatters}
        comparable={false}
        bytes={isByteMetric(search.metric)}
      />
      {isInvalidRange && <Banner tone="warning">{t('metrics:range.invalidAddress')}</Banner>}
      <QueryBoundary
        status={{
          error: count.error ?? agentScan.error,
          hasData: shownAgents.length > 0,
          updatedAt: agentScan.result?.takenAt ?? 0,
          retry: () => (count.error ? count.refetch() : agentScan.start()),
        }}
        what={t('what')}
      >
        <FleetProgress
          done={results.size}
          requested={ids.length}
          total={total ?? 0}
          running={running}
          failed={failed}
          agents={shownAgents}
          onCancel={scan.cancel}
          onResume={scan.start}
        />
        {content()}
      </QueryBoundary>
    </Page>
  )
}

const noIds: readonly string[] = []
