import { useTranslation } from 'react-i18next'
import { AgentStateSelect } from '../../common/pickers/AgentStateSelect'
import { useStateName } from '../../common/resources/AgentStateLabel'
import { TagFilter } from '../../common/pickers/TagFilter'
import { FilterBar } from '../../ui/controls/FilterBar'
import { SearchInput } from '../../ui/controls/SearchInput'
import { FleetOptions } from './FleetOptions'
import { MetricSelect } from './MetricSelect'
import {
  selectedField,
  selectedMetric,
  type FleetSearch,
  type UpdateFleetSearch,
} from './fleetMetricsSearch'
import type { ChartView } from './useChartView'

interface Props {
  search: FleetSearch
  update: UpdateFleetSearch
  /** agents that were selected one by one; the filters are hidden then */
  selectedCount: number
  view: ChartView
}

/** The agents that are shown, and the metric of them. */
export function FleetFilters({ search, update, selectedCount, view }: Props) {
  const { t } = useTranslation('fleetMetrics')
  const metric = selectedMetric(search.metric)
  const stateName = useStateName()
  const cleared = { search: '', tag: '', state: [], agents: [] }
  const chips = [
    selectedCount > 0 && {
      key: 'agents',
      label: t('filters.selected', { count: selectedCount }),
      remove: () => update({ agents: [] }),
    },
    search.tag !== '' && {
      key: 'tag',
      label: t('filters.tag', { tag: search.tag }),
      remove: () => update({ tag: '' }),
    },
    ...search.state.map((state) => ({
      key: `state ${state}`,
      label: stateName(state),
      remove: () => update({ state: search.state.filter((other) => other !== state) }),
    })),
  ].filter((chip) => chip !== false)
  const hasSearch = selectedCount === 0
  return (
    <FilterBar
      label={t('filters.label')}
      search={
        hasSearch && (
          <SearchInput
            slashShortcut
            borderless
            label={t('filters.hostname')}
            value={search.search}
            onSearch={(text) => update({ search: text }, { replace: true })}
          />
        )
      }
      filters={
        <>
          <MetricSelect
            metric={metric}
            field={selectedField(metric, search.field)}
            onChange={(next, field) => update({ metric: next, field })}
          />
          {hasSearch && (
            <>
              <AgentStateSelect value={search.state} onChange={(state) => update({ state })} />
              <TagFilter value={search.tag} onChange={(tag) => update({ tag })} />
            </>
          )}
        </>
      }
      chips={chips}
      onClear={() => update(cleared)}
      tools={<FleetOptions search={search} update={update} view={view} />}
    />
  )
}
