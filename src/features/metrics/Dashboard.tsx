import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { metricNames, metrics } from '../../contract/metrics'
import { bucketWidth } from '../../lib/time/rangeMoves'
import { isLive, resolveRange } from '../../lib/time/timeRange'
import { useStable } from '../../lib/hooks/useStable'
import { createCursor } from '../../ui/chart/cursor'
import { useNow } from '../../ui/Clock'
import { Banner } from '../../ui/feedback/Banner'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { useErrorWords } from '../../common/useErrorWords'
import styles from './Dashboard.module.css'
import { MetricPanel } from './MetricPanel'
import { MetricsAge, useMetricsRefresh } from './MetricsAge'
import { OpenForm } from './OpenForm'
import { RangeBar } from './RangeBar'
import { SeenChanges } from './SeenChanges'
import { useAgentMetrics, useEarlierMetrics } from './useAgentMetrics'
import { useMetricsTools } from './useMetricsTools'
import { useSeenChanges } from './useSeenChanges'
import { useView } from './useView'

export interface DashboardProps {
  agentId: string
  /** for files */
  name: string
  cores: number | null
  /** configs of its runners */
  runners: readonly string[]
}

/** All series of one agent, with one range and one cursor. */
export function Dashboard({ agentId, name, cores, runners }: DashboardProps) {
  const { t } = useTranslation('metrics')
  const errors = useErrorWords()
  const view = useView()
  const { search, range, wrong } = view
  const tools = useMetricsTools(search.tz)
  const [cursor] = useState(() => createCursor())
  const now = useNow()
  const settings = useQuery(query(metrics.settings, {})).data
  const interval = (settings?.interval ?? 0) * 1e3
  const live = isLive(range)
  const asked = useMemo(() => resolveRange(range, now), [range, now])
  const width = bucketWidth(asked, interval)
  const result = useAgentMetrics(agentId, range, useMetricsRefresh(width, live))
  const { data, isPlaceholderData } = result
  // What is asked for shows at once, over what was there; while it is shown it does not move with the clock.
  const [shown, setShown] = useState({ range, span: asked })
  const settled = data && !isPlaceholderData ? data.span : null
  if (shown.range !== range || (settled && settled !== shown.span))
    setShown({ range, span: settled ?? asked })
  const { span } = shown
  const compare = search.compare === 'none' ? null : search.compare
  const earlier = useEarlierMetrics(agentId, settled, compare, tools.zone)
  const changes = useSeenChanges(agentId, runners, settled)
  const marks = useStable(changes.map(({ at }) => at))
  const answer = data?.answer
  const former = compare && earlier.data?.opened ? earlier.data.frames : null

  if (answer?.opened === false) return <OpenForm offer={answer} />
  const panels = metricNames.filter((metric) => !view.panel || metric === view.panel)
  return (
    <div className={styles.page}>
      <RangeBar view={view} span={span} tools={tools}>
        <MetricsAge at={data?.at ?? 0} fetching={result.isFetching} width={width} live={live} />
      </RangeBar>
      <div className={styles.source}>
        <span>
          {t('bucket', { width: tools.format.duration(width) })}
          {settings?.opened &&
            ` · ${t('settings', { interval: settings.interval, repo: settings.repo_name })}`}
        </span>
        {changes.length > 0 && <SeenChanges of={changes} tools={tools} />}
      </div>
      {wrong && <Banner tone="warning">{t('range.wrongAddress')}</Banner>}
      {earlier.error && compare && (
        <Banner tone="warning">
          {t('compare.failed', { reason: errors.reason(earlier.error) })}
        </Banner>
      )}
      <QueryBoundary
        of={{
          error: result.error,
          has: data !== undefined,
          at: data?.at ?? 0,
          retry: result.refetch,
        }}
        what={t('what')}
      >
        {view.panel && (
          <Button className={styles.back} onClick={() => view.setPanel('')}>
            {t('menu.back')}
          </Button>
        )}
        <div className={view.panel ? styles.single : styles.panels} aria-busy={result.isFetching}>
          {panels.map((metric) => (
            <MetricPanel
              key={metric}
              metric={metric}
              of={name}
              frame={answer?.frames[metric]}
              former={former ? { frame: former[metric], by: earlier.by } : null}
              span={span}
              at={data?.at ?? 0}
              live={live}
              cores={cores}
              marks={marks}
              cursor={cursor}
              tools={tools}
              view={view}
            />
          ))}
        </div>
      </QueryBoundary>
    </div>
  )
}
