import { Select } from 'antd'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { agentStates } from '../../contract/agents'
import { AgentStateLabel } from '../../common/resources/AgentStateLabel'
import { TagSelect } from '../../common/pickers/TagSelect'
import { Chips } from '../../ui/controls/Chips'
import { SearchInput } from '../../ui/controls/SearchInput'
import styles from './AgentFilters.module.css'
import { noFilters, type AgentFilter, type UpdateAgentSearch } from './filters'
import { FindButton } from './FindButton'
import { MoreFilters, type MoreFiltersProps } from './MoreFilters'
import { useFilterChips } from './useFilterChips'

interface Props {
  /** The same object for as long as the filters are the same: another page of the list leaves all this alone. */
  search: AgentFilter
  update: UpdateAgentSearch
  known: MoreFiltersProps['known']
  /** whether a list of hosts is being pasted */
  finding: boolean
  onFinding: (finding: boolean) => void
}

/** What the list can be filtered by, and the filters in force as chips. */
export const AgentFilters = memo(function AgentFilters(props: Props) {
  const { search, update, known, finding, onFinding } = props
  const { t } = useTranslation('agents')
  const { filters, list } = useFilterChips(search, update)
  return (
    <div className={styles.filters} role="search" aria-label={t('filters.label')}>
      <div className={styles.row}>
        <SearchInput
          first
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
          <MoreFilters search={search} update={update} known={known} />
          <FindButton search={search} update={update} open={finding} onOpen={onFinding} />
        </div>
      </div>
      <Chips chips={[...filters, ...list]} onClear={() => update(noFilters)} />
    </div>
  )
})
