import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { AgentStateSelect } from '../../common/pickers/AgentStateSelect'
import { useStateName } from '../../common/resources/AgentStateLabel'
import { TagSelect } from '../../common/pickers/TagSelect'
import { FilterChips } from '../../ui/controls/FilterChips'
import { SearchInput } from '../../ui/controls/SearchInput'
import styles from './FleetMetricsPage.module.css'
import { MetricSelect } from './MetricSelect'
import {
  selectedField,
  selectedMetric,
  type FleetSearch,
  type UpdateFleetSearch,
} from './fleetMetricsSearch'

interface Props {
  search: FleetSearch
  update: UpdateFleetSearch
  /** agents that were selected one by one; the filters are hidden then */
  selectedCount: number
}

/** The agents that are shown, and the metric of them. */
export function FleetFilters({ search, update, selectedCount }: Props) {
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
  return (
    <div className={styles.filters} role="search" aria-label={t('filters.label')}>
      <div className={styles.row}>
        <MetricSelect
          metric={metric}
          field={selectedField(metric, search.field)}
          onChange={(next, field) => update({ metric: next, field })}
        />
        <Select
          aria-label={t('cell.label')}
          value={search.cell}
          onChange={(cell) => update({ cell }, { replace: true })}
          options={(['max', 'avg'] as const).map((value) => ({ value, label: t(`cell.${value}`) }))}
        />
        {selectedCount === 0 && (
          <>
            <div className={styles.search}>
              <SearchInput
                slashShortcut
                label={t('filters.hostname')}
                value={search.search}
                onSearch={(text) => update({ search: text }, { replace: true })}
              />
            </div>
            <AgentStateSelect value={search.state} onChange={(state) => update({ state })} />
            <TagSelect chip value={search.tag} onChange={(tag) => update({ tag })} />
          </>
        )}
        <FilterChips chips={chips} onClear={() => update(cleared)} />
      </div>
    </div>
  )
}
