import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LinkButton } from '../../common/page/LinkButton'
import { encodeUriPart } from '../../lib/text/uriPart'
import { MetricsAge, useMetricsRefresh } from './MetricsAge'
import { DisplaySelects } from './DisplaySelects'
import bar from './RangeBar.module.css'
import { RangeControls } from './RangeControls'
import { FilterBar } from '../../ui/controls/FilterBar'
import { isByteMetric } from './displayUnit'
import { useFormatters } from './useFormatters'
import { useChartView } from './useChartView'
import { Page } from '../../common/page/Page'
import { paths } from '../../common/paths'
import { query } from '../../api/query'
import { metrics } from '../../contract/metrics'
import { expectedDistance } from '../../lib/time/rangeNavigation'
import { isLive, resolveRange } from '../../lib/time/timeRange'
import { useStable } from '../../lib/hooks/useStable'
import { createCursor } from '../../ui/chart/cursor'
import { useNow } from '../../ui/useFormat'
import { Empty } from '../../ui/feedback/Empty'
import { Banner } from '../../ui/feedback/Banner'
import { AddAgentSelect } from './AddAgentSelect'
import { ComparedAgents } from './ComparedAgents'
import { ComparedCharts } from './ComparedCharts'
import { MetricSelect } from './MetricSelect'
import { CompareSearch, decodeIds, selectedField, selectedMetric } from './fleetMetricsSearch'
import { OpenMonitoringForm } from './OpenMonitoringForm'
import { RangeNotices } from './RangeNotices'
import { usePanelNames } from './usePanelNames'
import { useSearch } from '../../lib/hooks/useSearch'
import { useComparedAgents } from './useComparedAgents'

/** compared agents; each takes a request */
const maxAgents = 48

/** One metric of several agents, overlaid in one chart or side by side with the same scale. */
export function ComparePage() {
  const { t } = useTranslation(['fleetMetrics', 'metrics'])
  const [search, update] = useSearch(CompareSearch)
  const view = useChartView()
  const formatters = useFormatters(view.search.tz)
  const now = useNow()
  const [cursor] = useState(() => createCursor())
  const requestedIds = useStable(decodeIds(search.agents))
  const ids = useMemo(() => requestedIds.slice(0, maxAgents), [requestedIds])
  const { range, bits } = view
  const { zone } = formatters
  const names = usePanelNames()
  const live = isLive(range)
  const requested = useMemo(() => resolveRange(range, now, zone), [range, now, zone])
  const settings = useQuery(query(metrics.settings, {})).data
  const interval = Math.max(settings?.interval ?? 0, 0) * 1e3
  const every = expectedDistance(requested, interval)
  const comparedAgents = useComparedAgents(ids, range, zone, useMetricsRefresh(every, live))
  const at = Math.max(0, ...comparedAgents.map(({ reading }) => reading?.at ?? 0))
  const span = comparedAgents.find(({ reading }) => reading)?.reading?.span ?? requested
  const closed = comparedAgents.flatMap(({ reading }) =>
    reading && !reading.answer.opened ? [reading.answer] : [],
  )
  // One agent may be closed among others; the form is for all of them.
  const offer = closed.length === comparedAgents.length ? closed[0] : undefined
  const setIds = (next: readonly string[]) => update({ agents: next.map(encodeUriPart) })
  const metric = selectedMetric(search.panel)
  const isUnknownMetric = search.panel !== '' && search.panel !== metric
  return (
    <Page
      title={t('compare.title')}
      aside={ids.length > 0 && formatters.format.number(ids.length)}
      parent={{ to: paths.fleetMetrics, label: t('title') }}
      refresh={
        ids.length > 0 && (
          <MetricsAge
            at={at}
            fetching={comparedAgents.some(({ fetching }) => fetching)}
            every={every}
            live={live}
            formatters={formatters}
          />
        )
      }
    >
      <div className={bar.bar}>
        {ids.length > 0 && <RangeControls view={view} span={span} formatters={formatters} />}
        <div className={bar.rest}>
          <FilterBar
            label={t('filters.label')}
            search={
              <AddAgentSelect
                selected={ids}
                onAdd={(id) => setIds([...requestedIds, id])}
                full={requestedIds.length >= maxAgents}
              />
            }
            filters={
              <MetricSelect
                metric={metric}
                field={selectedField(metric, search.field)}
                onChange={(panel, field) => update({ panel, field }, { replace: true })}
              />
            }
            tools={ids.length > 0 && <DisplaySelects view={view} bytes={isByteMetric(metric)} />}
          />
        </div>
      </div>
      {ids.length === 0 ? (
        <Empty
          drawing="search"
          title={t('compare.none')}
          action={<LinkButton to={paths.agents}>{t('compare.choose')}</LinkButton>}
        >
          {t('compare.noneBody')}
        </Empty>
      ) : (
        <>
          <RangeNotices
            view={view}
            formatters={formatters}
            unknownPanel={
              isUnknownMetric
                ? {
                    name: search.panel,
                    shown: t('metrics:state.defaultShown', { name: names.panel(metric) }),
                  }
                : null
            }
          />
          {requestedIds.length > maxAgents && (
            <Banner tone="warning">
              {t('compare.tooMany', { count: requestedIds.length, most: maxAgents })}
            </Banner>
          )}
          {offer ? (
            <OpenMonitoringForm offer={offer} />
          ) : (
            <ComparedCharts
              comparedAgents={comparedAgents}
              metric={metric}
              field={selectedField(metric, search.field)}
              bits={bits}
              span={span}
              at={at}
              interval={interval}
              cursor={cursor}
              formatters={formatters}
              view={view}
            />
          )}
          <ComparedAgents
            comparedAgents={comparedAgents}
            onRemove={(id) => setIds(requestedIds.filter((one) => one !== id))}
          />
        </>
      )}
    </Page>
  )
}
