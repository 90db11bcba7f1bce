import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfigSelect } from '../../common/pickers/ConfigSelect'
import { TagFilter } from '../../common/pickers/TagFilter'
import { FilterBar } from '../../ui/controls/FilterBar'
import type { FilterChip } from '../../ui/controls/FilterChips'
import { SearchInput } from '../../ui/controls/SearchInput'
import { noFilters, type RunnerFilter, type UpdateRunnerSearch } from './filters'

interface Props {
  /** Keeps its identity while the filters are the same. */
  filter: RunnerFilter
  update: UpdateRunnerSearch
}

/** The search and the filters of the list, with those in force as chips. */
export function RunnerFilters({ filter, update, tools }: Props & { tools: ReactNode }) {
  const { t } = useTranslation('runners')
  // The search field shows its text itself.
  const texts = ['tag', 'name', 'id'] as const
  const chips: FilterChip[] = [
    ...texts
      .filter((key) => filter[key])
      .map((key) => ({
        key,
        label: t('filters.chip', { name: t(`filters.${key}`), value: filter[key] }),
        remove: () => update({ [key]: '' }),
      })),
    ...(filter.runs
      ? [{ key: 'runs', label: t(`runs.${filter.runs}`), remove: () => update({ runs: '' }) }]
      : []),
  ]
  return (
    <FilterBar
      label={t('filters.label')}
      search={
        <SearchInput
          slashShortcut
          borderless
          label={t('filters.search')}
          value={filter.search}
          onSearch={(search) => update({ search }, { replace: true })}
        />
      }
      filters={<FilterFields filter={filter} update={update} />}
      chips={chips}
      onClear={() => update(noFilters)}
      tools={tools}
    />
  )
}

const FilterFields = memo(function FilterFields({ filter, update }: Props) {
  const { t } = useTranslation('runners')
  return (
    <>
      <TagFilter value={filter.tag} onChange={(tag) => update({ tag })} />
      <ConfigSelect anyName label={t('filters.name')} onChoose={(name) => update({ name })} />
    </>
  )
})
