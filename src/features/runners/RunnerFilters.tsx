import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfigSelect } from '../../common/pickers/ConfigSelect'
import { TagSelect } from '../../common/pickers/TagSelect'
import { FilterChips, type FilterChip } from '../../ui/controls/FilterChips'
import { SearchInput } from '../../ui/controls/SearchInput'
import { noFilters, type RunnerFilter, type UpdateRunnerSearch } from './filters'
import styles from './RunnerFilters.module.css'

interface Props {
  /** Keeps its identity while the filters are the same. */
  filter: RunnerFilter
  update: UpdateRunnerSearch
}

/** The filters of the list, and those in force as chips. */
export const RunnerFilters = memo(function RunnerFilters({ filter, update }: Props) {
  const { t } = useTranslation('runners')
  const texts = ['search', 'tag', 'name', 'id'] as const
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
    <div className={styles.filters} role="search" aria-label={t('filters.label')}>
      <div className={styles.row}>
        <SearchInput
          slashShortcut
          label={t('filters.search')}
          value={filter.search}
          onSearch={(search) => update({ search }, { replace: true })}
        />
        <TagSelect value={filter.tag} onChange={(tag) => update({ tag })} />
        <ConfigSelect anyName label={t('filters.name')} onChoose={(name) => update({ name })} />
      </div>
      <FilterChips chips={chips} onClear={() => update(noFilters)} />
    </div>
  )
})
