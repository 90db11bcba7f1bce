import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { agentStates } from '../../contract/agents'
import { AgentStateLabel } from '../../common/resources/AgentStateLabel'
import { TagSelect } from '../../common/pickers/TagSelect'
import { Chips } from '../../ui/controls/Chips'
import { SearchInput } from '../../ui/controls/SearchInput'
import styles from './FleetPage.module.css'
import { MetricSelect } from './MetricSelect'
import { fieldOf, type FleetSearch, type UpdateFleetSearch } from './fleetSearch'

interface Props {
  search: FleetSearch
  update: UpdateFleetSearch
  /** agents that were chosen one by one; filters are of no use then */
  chosen: number
}

/** Which agents are shown, and what of them. */
export function FleetFilters({ search, update, chosen }: Props) {
  const { t } = useTranslation('fleetMetrics')
  const filtered = search.search !== '' || search.tag !== '' || search.state.length > 0
  const all = { search: '', tag: '', state: [], agents: [] }
  const chips = [
    chosen > 0 && {
      key: 'agents',
      label: t('filters.chosen', { count: chosen }),
      remove: () => update({ agents: [] }),
    },
    search.tag !== '' && {
      key: 'tag',
      label: t('filters.tag', { tag: search.tag }),
      remove: () => update({ tag: '' }),
    },
  ].filter((chip) => chip !== false)
  return (
    <div className={styles.filters} role="search" aria-label={t('filters.label')}>
      <div className={styles.row}>
        <MetricSelect
          metric={search.metric}
          field={fieldOf(search.metric, search.field)}
          onChange={(metric, field) => update({ metric, field })}
        />
        <Select
          aria-label={t('cell.label')}
          value={search.cell}
          onChange={(cell) => update({ cell }, { replace: true })}
          options={(['max', 'avg'] as const).map((value) => ({ value, label: t(`cell.${value}`) }))}
        />
        {chosen === 0 && (
          <>
            <div className={styles.search}>
              <SearchInput
                first
                label={t('filters.hostname')}
                value={search.search}
                onSearch={(text) => update({ search: text }, { replace: true })}
              />
            </div>
            <Select
              mode="multiple"
              aria-label={t('filters.state')}
              placeholder={t('filters.state')}
              value={search.state}
              onChange={(state) => update({ state })}
              maxTagCount="responsive"
              allowClear
              className={styles.states}
              options={agentStates.map((value) => ({
                value,
                label: <AgentStateLabel state={value} />,
              }))}
            />
            <TagSelect value={search.tag} onChange={(tag) => update({ tag })} />
          </>
        )}
      </div>
      {(filtered || chosen > 0) && <Chips chips={chips} onClear={() => update(all)} />}
    </div>
  )
}
