import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { AgentStateSelect } from '../../common/pickers/AgentStateSelect'
import { TagFilter } from '../../common/pickers/TagFilter'
import { FilterBar } from '../../ui/controls/FilterBar'
import { SearchInput } from '../../ui/controls/SearchInput'
import { noFilters, type AgentFilter, type UpdateAgentSearch } from './filters'
import { MoreFilters, type MoreFiltersProps } from './MoreFilters'
import { useFilterChips } from './useFilterChips'

interface Props extends FieldProps {
  /** the tools of the list */
  tools: ReactNode
}

/** The search and the filters of the list, with those in force as chips. */
export function AgentFilters({ tools, ...props }: Props) {
  const { search, update } = props
  const { t } = useTranslation('agents')
  const { filters, list } = useFilterChips(search, update)
  return (
    <FilterBar
      label={t('filters.label')}
      search={<HostnameField search={search.search} update={update} />}
      filters={<FilterFields {...props} />}
      // The search field shows its text itself.
      chips={[...filters.filter(({ key }) => key !== 'search'), ...list]}
      onClear={() => update(noFilters)}
      tools={tools}
    />
  )
}

interface FieldProps {
  /** Keeps its identity while the filters are the same, so that paging the list does not render the fields again. */
  search: AgentFilter
  update: UpdateAgentSearch
  getAgents: MoreFiltersProps['getAgents']
}

const HostnameField = memo(function HostnameField(props: {
  search: string
  update: UpdateAgentSearch
}) {
  const { t } = useTranslation('agents')
  return (
    <SearchInput
      slashShortcut
      borderless
      label={t('filters.hostname')}
      value={props.search}
      onSearch={(text) => props.update({ search: text }, { replace: true })}
    />
  )
})

const FilterFields = memo(function FilterFields({ search, update, getAgents }: FieldProps) {
  return (
    <>
      <AgentStateSelect value={search.state} onChange={(state) => update({ state })} />
      <TagFilter value={search.tag} onChange={(tag) => update({ tag })} />
      <MoreFilters search={search} update={update} getAgents={getAgents} />
    </>
  )
})
