import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { agents } from '../../contract/agents'
import { metrics } from '../../contract/metrics'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { OpenMonitoringForm } from './OpenMonitoringForm'
import bar from './RangeBar.module.css'
import { RangeControls } from './RangeControls'
import { useFormatters } from './useFormatters'
import { useChartView } from './useChartView'
import { Page } from '../../common/page/Page'
import type { TimeSpan } from '../../lib/series/frames'
import { expectedDistance } from '../../lib/time/rangeNavigation'
import { isLive, resolveRange } from '../../lib/time/timeRange'
import { useStable } from '../../lib/hooks/useStable'
import { useOnTrue } from '../../lib/hooks/useOnTrue'
import { useNow } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { TableSkeleton } from '../../ui/table/TableSkeleton'
import { FleetFilters } from './FleetFilters'
import { FleetCostPrompt } from './FleetCostPrompt'
import { FleetMetricsView } from './FleetMetricsView'
import { FleetProgress } from './FleetProgress'
import { maxBins, FleetSearch, decodeIds, selectedMetric } from './fleetMetricsSearch'
import { MetricsAge, useMetricsRefresh } from './MetricsAge'
import type { AgentResult } from './metricsScan'
import { RangeNotices } from './RangeNotices'
import { useFleetRefresh } from './useFleetRefresh'
import { usePanelNames } from './usePanelNames'
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
  const names = usePanelNames()
  const now = useNow()
  const { range } = view
  const live = isLive(range)
  const metric = selectedMetric(search.metric)
  const selectedIds = useStable(decodeIds(search.agents))
  const sampleRate = Number(search.sample)
  const filter = { search: search.search, tag: search.tag, state: search.state }
  const count = useQuery({
    ...query(agents.list, { query: { ...filter, page: 1, size: 1 } }),
    enabled: selectedIds.length === 0,
  })
  const total = selectedIds.length || (count.data?.total ?? null)
  const settings = useQuery(query(metrics.settings, {})).data
  const interval = Math.max(settings?.interval ?? 0, 0) * 1e3
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
    Math.floor((span.to - span.from) / expectedDistance(span, interval))
  const metricsScan = useFleetMetrics(
    isAllowed ? ids : noIds,
    range,
    restarts,
    (span) => Math.max(1, Math.min(maxBins, pointsIn(span))),
    selectedIds.length === 0,
    formatters.zone,
  )
  const { scan, results, running, paused, closed, shown } = metricsScan
  const knownAgents = shown.agents
  const shownAgents = useMemo(
    () =>
      selectedIds.length > 0
        ? selectedIds.map((id) => knownAgents.get(id) ?? unknownAgent(id))
        : sampled,
    [selectedIds, sampled, knownAgents],
  )
  useOnTrue(metricsScan.ready && !running && results.size === 0, scan.start)
  const failed = ids.flatMap((id) => {
    const result = results.get(id)
    return result?.is === 'failed' ? [{ id, error: result.error }] : []
  })
  const otherRange = ids.filter((id) => {
    const result = shown.results.get(id)
    return result?.is === 'read' && result.otherSpan !== null
  })

  const readAgain = () => {
    if (selectedIds.length === 0) agentScan.start()
    setRestarts(restarts + 1)
  }
  const span = metricsScan.ready ? shown.scan.span : resolveRange(range, now, formatters.zone)
  const readAt = metricsScan.ready ? scan.takenAt : 0
  const measured = useMemo(() => shortestEvery(shown.results), [shown.results])
  const every = Math.max(
    (span.to - span.from) / maxBins,
    measured || expectedDistance(span, interval),
  )
  useFleetRefresh(
    { readAt, interval: useMetricsRefresh(every, live), running: running || !isAllowed },
    readAgain,
  )
  // One agent may be closed among others; the form is for all of them.
  const isClosed =
    closed !== null &&
    (settings?.opened === false ||
      (!running && [...results.values()].every(({ is }) => is === 'closed')))
  useOnTrue(isClosed, scan.cancel)
  const scanError = count.error ?? agentScan.error
  const content = () => {
    if (total === 0) return <Empty title={t('none')} />
    if (total !== null && !isAllowed)
      return (
        <FleetCostPrompt
          total={total}
          search={search}
          update={update}
          points={300}
          onStart={() => setConfirmed(request)}
        />
      )
    if (shown.results.size === 0) return <TableSkeleton label={t('common:loading')} />
    return (
      <FleetMetricsView
        agents={shownAgents}
        scan={shown.scan}
        onVisible={scan.prioritize}
        results={shown.results}
        live={live}
        search={search}
        update={update}
        formatters={formatters}
        bits={view.bits}
      />
    )
  }
  if (isClosed)
    return (
      <Page title={t('title')}>
        <OpenMonitoringForm offer={closed} onOpened={readAgain} />
      </Page>
    )
  return (
    <Page
      title={t('title')}
      aside={total !== null && formatters.format.number(total)}
      refresh={
        <MetricsAge
          at={readAt}
          fetching={running}
          every={every}
          live={live}
          formatters={formatters}
          onRefresh={isAllowed ? readAgain : noAction}
        />
      }
    >
      <div className={bar.bar}>
        <RangeControls view={view} span={span} formatters={formatters} />
        <div className={bar.rest}>
          <FleetFilters
            search={search}
            update={update}
            selectedCount={selectedIds.length}
            view={view}
          />
        </div>
      </div>
      <RangeNotices
        view={view}
        formatters={formatters}
        unknownPanel={
          search.metric !== '' && search.metric !== metric
            ? {
                name: search.metric,
                shown: t('metrics:state.defaultShown', { name: names.panel(metric) }),
              }
            : null
        }
      />
      <QueryBoundary
        status={{
          error: scanError,
          // Without an error there is something to show, too, while nothing was asked of the server: what it would cost.
          hasData: shownAgents.length > 0 || (!scanError && total !== null && !running),
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
          paused={paused}
          failed={failed}
          otherRange={otherRange}
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

/** ms between two expected values of the agent that measures most often; 0: unknown */
const shortestEvery = (results: ReadonlyMap<string, AgentResult>): number =>
  [...results.values()].reduce((shortest, result) => {
    const every = result.is === 'read' ? result.every : 0
    return every > 0 && (shortest === 0 || every < shortest) ? every : shortest
  }, 0)
const noAction = () => {}

/** An agent of which only the id is known. */
const unknownAgent = (id: string) => ({
  ...{ id, name: id, state: '' },
  ...{ tags: [], platform: '', configs: [] },
})
