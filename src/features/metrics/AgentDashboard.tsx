import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { metricNames, metrics } from '../../contract/metrics'
import { bucketWidth } from '../../lib/time/rangeNavigation'
import { isLive, resolveRange } from '../../lib/time/timeRange'
import { useStable } from '../../lib/hooks/useStable'
import { createCursor } from '../../ui/chart/cursor'
import { useNow } from '../../ui/useFormat'
import { Banner } from '../../ui/feedback/Banner'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { useErrorWords } from '../../common/useErrorWords'
import styles from './AgentDashboard.module.css'
import { MetricPanel } from './MetricPanel'
import { MetricsAge, useMetricsRefresh } from './MetricsAge'
import { OpenMonitoringForm } from './OpenMonitoringForm'
import { RangeBar } from './RangeBar'
import { RecordedChanges } from './RecordedChanges'
import { useAgentMetrics, useEarlierMetrics } from './useAgentMetrics'
import { useFormatters } from './useFormatters'
import { useRecordedChanges } from './useRecordedChanges'
import { useChartView } from './useChartView'
import type { PanelContext, PanelData } from './usePanel'

interface Props {
  agentId: string
  /** hostname, for names of files */
  name: string
  /** of its machine; null: unknown */
  cores: number | null
  /** names of the configs of its runners */
  runners: readonly string[]
}

/** All metrics of one agent, in panels that share the range and the cursor. */
export function AgentDashboard({ agentId, name, cores, runners }: Props) {
  const { t } = useTranslation('metrics')
  const errors = useErrorWords()
  const view = useChartView()
  const { search, range, isInvalidRange } = view
  const formatters = useFormatters(search.tz)
  const [cursor] = useState(() => createCursor())
  const now = useNow()
  const settings = useQuery(query(metrics.settings, {})).data
  const interval = (settings?.interval ?? 0) * 1e3
  const live = isLive(range)
  const requested = useMemo(() => resolveRange(range, now), [range, now])
  const width = bucketWidth(requested, interval)
  const result = useAgentMetrics(agentId, range, useMetricsRefresh(width, live))
  const { data, isPlaceholderData } = result
  // A newly requested span is shown at once, over the data at hand; the span then stays still while the clock runs.
  const [shown, setShown] = useState({ range, span: requested })
  const received = data && !isPlaceholderData ? data.span : null
  if (shown.range !== range || (received && received !== shown.span))
    setShown({ range, span: received ?? requested })
  const { span } = shown
  const compare = search.compare === 'none' ? null : search.compare
  const earlier = useEarlierMetrics(agentId, received, compare, formatters.zone)
  const changes = useRecordedChanges(agentId, runners, received)
  const changeTimes = useStable(changes.map(({ at }) => at))
  const answer = data?.answer
  const earlierFrames = compare && earlier.data?.opened ? earlier.data.frames : null
  const panels = useMemo(
    () =>
      metricNames.map((metric): PanelData => ({
        metric,
        frame: answer?.opened ? answer.frames[metric] : undefined,
        earlier: earlierFrames && { frame: earlierFrames[metric], by: earlier.by },
      })),
    [answer, earlierFrames, earlier.by],
  )
  const at = data?.at ?? 0
  const context = useMemo(
    (): PanelContext => ({
      agent: { name, cores },
      span,
      at,
      live,
      changeTimes,
      cursor,
      formatters,
      view,
    }),
    [name, cores, span, at, live, changeTimes, cursor, formatters, view],
  )

  if (answer?.opened === false) return <OpenMonitoringForm offer={answer} />
  const shownPanels = panels.filter(({ metric }) => !view.panel || metric === view.panel)
  return (
    <div className={styles.page}>
      <RangeBar view={view} span={span} formatters={formatters}>
        <MetricsAge at={at} fetching={result.isFetching} width={width} live={live} />
      </RangeBar>
      <div className={styles.source}>
        <span>
          {t('bucket', { width: formatters.format.duration(width) })}
          {settings?.opened &&
            ` · ${t('settings', { interval: settings.interval, repo: settings.repo_name })}`}
        </span>
        {changes.length > 0 && <RecordedChanges changes={changes} formatters={formatters} />}
      </div>
      {isInvalidRange && <Banner tone="warning">{t('range.invalidAddress')}</Banner>}
      {earlier.error && compare && (
        <Banner tone="warning">
          {t('compare.failed', { reason: errors.reason(earlier.error) })}
        </Banner>
      )}
      <QueryBoundary
        status={{
          error: result.error,
          hasData: data !== undefined,
          updatedAt: at,
          retry: result.refetch,
        }}
        what={t('what')}
      >
        {view.panel && (
          <Button className={styles.back} onClick={() => view.setPanel('')}>
            {t('menu.back')}
          </Button>
        )}
        <div className={view.panel ? undefined : styles.panels} aria-busy={result.isFetching}>
          {shownPanels.map((data) => (
            <MetricPanel key={data.metric} {...data} context={context} />
          ))}
        </div>
      </QueryBoundary>
    </div>
  )
}
