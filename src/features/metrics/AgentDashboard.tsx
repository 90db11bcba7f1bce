import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { query } from '../../api/query'
import { metrics, type AgentMetrics } from '../../contract/metrics'
import { metricNames } from '../../contract/metricFrames'
import { cadenceOf } from '../../lib/series/cadence'
import { otherSpan } from '../../lib/series/coverage'
import { expectedDistance } from '../../lib/time/rangeNavigation'
import { isLive, resolveRange } from '../../lib/time/timeRange'
import { useStable } from '../../lib/hooks/useStable'
import { createCursor } from '../../ui/chart/cursor'
import { useNow } from '../../ui/useFormat'
import { Banner } from '../../ui/feedback/Banner'
import { QueryBoundary } from '../../common/page/QueryBoundary'
import { useErrorWords } from '../../common/useErrorWords'
import styles from './AgentDashboard.module.css'
import { ChartSource } from './ChartSource'
import { MetricPanel } from './MetricPanel'
import { MetricsAge, useMetricsRefresh } from './MetricsAge'
import { OpenMonitoringForm } from './OpenMonitoringForm'
import { RangeBar } from './RangeBar'
import { RangeNotices } from './RangeNotices'
import { isMetricName } from './shownFields'
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
  /** Unix ms: when it was registered; null: unknown */
  since: number | null
  /** names of the configs of its runners */
  runners: readonly string[]
  /** where the page shows the age of its data; without it, the age stands at the end of the bar */
  refreshSlot?: Element | null
}

type Opened = Extract<AgentMetrics, { opened: true }>

/** All metrics of one agent, in panels that share the range and the cursor. */
export function AgentDashboard(props: Props) {
  const { agentId, name, cores, since, runners, refreshSlot } = props
  const { t } = useTranslation('metrics')
  const errors = useErrorWords()
  const view = useChartView()
  const { search, range } = view
  const formatters = useFormatters(search.tz)
  const { zone } = formatters
  const [cursor] = useState(() => createCursor())
  const now = useNow()
  const settings = useQuery(query(metrics.settings, {})).data
  const interval = Math.max(settings?.interval ?? 0, 0) * 1e3
  const live = isLive(range)
  const requested = useMemo(() => resolveRange(range, now, zone), [range, now, zone])
  const [measuredEvery, setMeasuredEvery] = useState(0)
  // The answer tells how often is measured, also where the settings say otherwise.
  const every = Math.max(
    expectedDistance(requested, measuredEvery === 0 ? interval : 0),
    measuredEvery,
  )
  const result = useAgentMetrics(agentId, range, zone, useMetricsRefresh(every, live))
  const { data, isPlaceholderData } = result
  // A newly requested span is shown at once, over the data at hand; the span then stays still while the clock runs.
  const [shown, setShown] = useState({ range, span: requested })
  const received = data && !isPlaceholderData ? data.span : null
  if (shown.range !== range || (received && received !== shown.span))
    setShown({ range, span: received ?? requested })
  const { span } = shown
  const compare = search.compare === 'none' ? null : search.compare
  const earlier = useEarlierMetrics(agentId, received, compare, zone)
  const changes = useRecordedChanges(agentId, runners, received)
  const changeTimes = useStable(changes.map(({ at }) => at))
  const answer = data?.answer.opened ? data.answer : undefined
  const former = compare && earlier.data?.opened ? earlier.data : null
  const panels = useMemo(() => panelsOf(answer, former, earlier.by), [answer, former, earlier.by])
  const at = data?.at ?? 0
  const cadence = useMemo(() => answer && cadenceOfAnswer(answer, interval), [answer, interval])
  if (cadence && received && cadence.every !== measuredEvery) setMeasuredEvery(cadence.every)
  const otherRange = useMemo(
    () => answer && received && otherSpan(Object.values(answer.frames), received, at),
    [answer, received, at],
  )
  const context = useMemo(
    (): PanelContext => ({
      agent: { name, cores },
      span,
      at,
      interval,
      since,
      live,
      period: compare,
      changeTimes,
      cursor,
      formatters,
      view,
    }),
    [name, cores, span, at, interval, since, live, compare, changeTimes, cursor, formatters, view],
  )

  if (data?.answer.opened === false) return <OpenMonitoringForm offer={data.answer} />
  const single = panels.filter((panel) => panel.name === view.panel)
  const isUnknownPanel = view.panel !== '' && single.length === 0 && answer !== undefined
  const isSingle = single.length > 0
  const shownPanels = isSingle ? single : panels
  const someEmpty = shownPanels.some(({ frame }) => frame && isEmpty(frame))
  const age = (
    <MetricsAge
      at={at}
      fetching={result.isFetching}
      every={every}
      live={live}
      formatters={formatters}
    />
  )
  return (
    <div className={styles.page}>
      {refreshSlot && createPortal(age, refreshSlot)}
      <RangeBar view={view} span={span} formatters={formatters}>
        {refreshSlot === undefined && age}
      </RangeBar>
      <RangeNotices
        view={view}
        formatters={formatters}
        otherSpan={otherRange}
        unknownPanel={isUnknownPanel ? { name: view.panel, shown: t('state.allShown') } : null}
      />
      {earlier.error && compare && (
        <Banner tone="warning">
          {t('compare.failed', { reason: errors.reason(earlier.error) })}
        </Banner>
      )}
      {someEmpty && (
        <Banner
          tone="info"
          action={
            <Button size="small" onClick={() => view.setRangeTexts('now-24h', 'now')}>
              {t('state.emptyAction')}
            </Button>
          }
        >
          {t(
            shownPanels.every(({ frame }) => frame && isEmpty(frame))
              ? 'state.empty'
              : 'state.someEmpty',
          )}
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
        {isSingle && (
          <Button className={styles.back} onClick={() => view.setPanel('')}>
            {t('menu.back')}
          </Button>
        )}
        <div className={styles.box}>
          <div className={isSingle ? styles.single : styles.panels} aria-busy={result.isFetching}>
            {shownPanels.map((panel) => (
              <MetricPanel key={panel.name} {...panel} context={context} />
            ))}
          </div>
        </div>
      </QueryBoundary>
      <ChartSource
        cadence={cadence}
        expected={expectedDistance(requested)}
        settings={settings}
        since={since !== null && since > span.from ? since : null}
        changes={changes}
        formatters={formatters}
      />
    </div>
  )
}

/** The panels of the documented metrics, and one for each series that the console does not know. */
function panelsOf(answer: Opened | undefined, former: Opened | null, by: number): PanelData[] {
  const documented = metricNames.map((metric): PanelData => ({
    name: metric,
    metric,
    frame: answer?.frames[metric],
    earlier: former && { frame: former.frames[metric], by },
  }))
  const others = (answer?.others ?? []).map(({ name, frame }): PanelData => {
    const before = former?.others.find((other) => other.name === name)
    return {
      // A further series may have the name of a documented one in nothing but its fields.
      name: isMetricName(name) ? `${name} *` : name,
      metric: null,
      frame,
      earlier: before ? { frame: before.frame, by } : null,
    }
  })
  return [...documented, ...others]
}

/** The cadence of the series with the most points. */
function cadenceOfAnswer({ frames }: Opened, interval: number) {
  const all = Object.values(frames)
  const fullest = all.reduce((most, frame) => (valuesIn(frame) > valuesIn(most) ? frame : most))
  return cadenceOf(fullest, interval)
}

const valuesIn = ({ columns }: Opened['frames']['cpu_usage']) =>
  Object.values(columns).reduce(
    (count, column) =>
      count + column.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : 1), 0),
    0,
  )

const isEmpty = (frame: Opened['frames']['cpu_usage']) => valuesIn(frame) === 0
