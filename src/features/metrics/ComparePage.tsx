import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { MetricsAge, useMetricsRefresh } from './MetricsAge'
import { RangeBar } from './RangeBar'
import { inBytes } from './unitOf'
import { useMetricsTools } from './useMetricsTools'
import { useView } from './useView'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { bucketWidth } from '../../lib/time/rangeMoves'
import { useSearch } from '../../lib/browser/search'
import { isLive, resolveRange } from '../../lib/time/timeRange'
import { useStable } from '../../lib/hooks/useStable'
import { createCursor } from '../../ui/chart/cursor'
import { useNow } from '../../ui/Clock'
import { Empty } from '../../ui/feedback/Empty'
import { Banner } from '../../ui/feedback/Banner'
import { AgentAdd } from './AgentAdd'
import styles from './ComparePage.module.css'
import { Contenders } from './Contenders'
import { ComparedCharts } from './ComparedCharts'
import { MetricSelect } from './MetricSelect'
import { CompareSearch, fieldOf, idsOf } from './fleetSearch'
import { useCompared } from './useCompared'

/** Agents at once, at most: each is a request. */
const most = 48

/** One metric of several agents: overlaid, or beside each other with one scale. */
export function ComparePage() {
  const { t } = useTranslation(['fleetMetrics', 'metrics'])
  const [search, update] = useSearch(CompareSearch)
  const view = useView()
  const tools = useMetricsTools(view.search.tz)
  const now = useNow()
  const [cursor] = useState(() => createCursor())
  const all = useStable(idsOf(search.agents))
  const ids = useMemo(() => all.slice(0, most), [all])
  const { range, wrong, bits } = view
  const live = isLive(range)
  const asked = useMemo(() => resolveRange(range, now), [range, now])
  const width = bucketWidth(asked)
  const contenders = useCompared(ids, range, useMetricsRefresh(width, live))
  const at = Math.max(0, ...contenders.map(({ measured }) => measured?.at ?? 0))
  const span = contenders.find(({ measured }) => measured)?.measured?.span ?? asked
  const setIds = (next: readonly string[]) => update({ agents: next.map(encodeURIComponent) })
  const metric = search.panel
  return (
    <Page title={t('compare.title')} parent={{ to: paths.fleetMetrics, label: t('title') }}>
      <div className={styles.tools}>
        <MetricSelect
          metric={metric}
          field={fieldOf(metric, search.field)}
          onChange={(panel, field) => update({ panel, field }, { replace: true })}
        />
        <AgentAdd chosen={ids} onAdd={(id) => setIds([...all, id])} full={all.length >= most} />
      </div>
      {ids.length === 0 ? (
        <Empty
          title={t('compare.none')}
          action={<Link to={paths.agents}>{t('compare.choose')}</Link>}
        />
      ) : (
        <>
          <RangeBar view={view} span={span} tools={tools} comparing={false} bytes={inBytes(metric)}>
            <MetricsAge
              at={at}
              fetching={contenders.some(({ fetching }) => fetching)}
              width={width}
              live={live}
            />
          </RangeBar>
          {wrong && <Banner tone="warning">{t('metrics:range.wrongAddress')}</Banner>}
          {all.length > most && (
            <Banner tone="warning">{t('compare.tooMany', { count: all.length, most })}</Banner>
          )}
          <ComparedCharts
            contenders={contenders}
            metric={metric}
            field={fieldOf(metric, search.field)}
            bits={bits}
            span={span}
            cursor={cursor}
            tools={tools}
            view={view}
          />
          <Contenders
            contenders={contenders}
            onRemove={(id) => setIds(all.filter((one) => one !== id))}
          />
        </>
      )}
    </Page>
  )
}
