import { Select } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { agentStates } from '../../contract/agents'
import { AgentStateLabel } from '../../common/resources/AgentStateLabel'
import { TagSelect } from '../../common/pickers/TagSelect'
import { FilterChips } from '../../ui/controls/FilterChips'
import { SearchInput } from '../../ui/controls/SearchInput'
import styles from './AgentFilters.module.css'
import { noFilters, type AgentFilter, type UpdateAgentSearch } from './filters'
import { BulkSearchButton } from './BulkSearchButton'
import { MoreFilters, type MoreFiltersProps } from './MoreFilters'
import { useFilterChips } from './useFilterChips'

interface Props {
  /** Keeps its identity while the filters are the same, so that paging the list does not render this again. */
  search: AgentFilter
  update: UpdateAgentSearch
  getAgents: MoreFiltersProps['getAgents']
  /** whether the dialog of the bulk search is open */
  bulkSearchOpen: boolean
  onBulkSearchOpen: (open: boolean) => void
}

/** The filters of the list, and those in force as chips. */
export const AgentFilters = memo(function AgentFilters(props: Props) {
  const { search, update, getAgents, bulkSearchOpen, onBulkSearchOpen } = props
  const { t } = useTranslation('agents')
  const { filters, list } = useFilterChips(search, update)
  return (
    <div className={styles.filters} role="search" aria-label={t('filters.label')}>
      <div className={styles.row}>
        <SearchInput
          slashShortcut
          label={t('filters.hostname')}
          value={search.search}
          onSearch={(text) => update({ search: text }, { replace: true })}
        />
        <Select
          mode="multiple"
          aria-label={t('filters.state')}
          placeholder={t('filters.state')}
          value={search.state}
          onChange={(states) => update({ state: states })}
          maxTagCount="responsive"
          allowClear
          options={agentStates.map((value) => ({
            value,
            label: <AgentStateLabel state={value} />,
          }))}
        />
        <TagSelect value={search.tag} onChange={(tag) => update({ tag })} />
        <SearchInput
          label={t('filters.id')}
          placeholder={t('filters.idPlaceholder')}
          value={search.id}
          onSearch={(id) => update({ id }, { replace: true })}
        />
        <div className={styles.more}>
          <MoreFilters search={search} update={update} getAgents={getAgents} />
          <BulkSearchButton
            search={search}
            update={update}
            open={bulkSearchOpen}
            onOpen={onBulkSearchOpen}
          />
        </div>
      </div>
      <FilterChips chips={[...filters, ...list]} onClear={() => update(noFilters)} />
    </div>
  )
})
