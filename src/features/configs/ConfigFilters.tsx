import { Select } from 'antd'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterBar } from '../../ui/controls/FilterBar'
import type { FilterChip } from '../../ui/controls/FilterChips'
import { SearchInput } from '../../ui/controls/SearchInput'
import { noFilters, type ConfigSearch, type UpdateConfigSearch } from './filters'

interface Props {
  search: ConfigSearch
  update: UpdateConfigSearch
  /** the tools of the list */
  tools: ReactNode
}

const scopes = ['search', 'inside'] as const
type Scope = (typeof scopes)[number]

/** The search of the list: by name, or in keys and values, with the other filters in force as chips. */
export function ConfigFilters({ search, update, tools }: Props) {
  const { t } = useTranslation('configs')
  const [chosen, setChosen] = useState<Scope>('search')
  const scope = search.inside ? 'inside' : chosen
  const choose = (next: Scope) => {
    setChosen(next)
    const text = search[scope]
    if (text) update({ [scope]: '', [next]: text, page: 1 }, { replace: true })
  }
  const chips: FilterChip[] = (['name', 'search', 'inside'] as const)
    // The search field shows its text itself.
    .filter((key) => search[key] && key !== scope)
    .map((key) => ({
      key,
      label: t('filters.chip', { name: t(`filters.${key}`), value: search[key] }),
      remove: () => update({ [key]: '' }),
    }))
  return (
    <FilterBar
      label={t('filters.label')}
      search={
        <SearchInput
          key={scope}
          slashShortcut
          borderless
          label={t(`filters.${scope}`)}
          value={search[scope]}
          onSearch={(text) => update({ [scope]: text }, { replace: true })}
        />
      }
      filters={
        <Select
          aria-label={t('filters.scope')}
          value={scope}
          onChange={choose}
          popupMatchSelectWidth={false}
          options={scopes.map((value) => ({ value, label: t(`filters.scopes.${value}`) }))}
        />
      }
      chips={chips}
      onClear={() => update(noFilters)}
      tools={tools}
    />
  )
}
