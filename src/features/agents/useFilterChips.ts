import { useTranslation } from 'react-i18next'
import { useStateName } from '../../common/resources/AgentStateLabel'
import type { FilterChip } from '../../ui/controls/FilterChips'
import type { AgentFilter, UpdateAgentSearch } from './filters'
import { useBulkSearchEntries } from './useBulkSearchEntries'

/** The filters in force as removable chips; `list` holds the chip of the bulk search, if there is one. */
export function useFilterChips(search: AgentFilter, update: UpdateAgentSearch) {
  const { t } = useTranslation('agents')
  const stateName = useStateName()
  const entries = useBulkSearchEntries(search)
  const named = (name: string, value: string) => t('filters.chip', { name, value })
  const texts = [
    ['search', t('filters.search')],
    ['tag', t('filters.tag')],
    ['id', t('filters.id')],
    ['os', t('moreFilters.os')],
    ['address', t('moreFilters.address')],
  ] as const
  const flags = ['untagged', 'idle', 'failing'] as const
  const filters: FilterChip[] = [
    ...texts
      .filter(([key]) => search[key])
      .map(([key, name]) => ({
        key,
        label: named(name, search[key]),
        remove: () => update({ [key]: '' }),
      })),
    ...search.state.map((state) => ({
      key: `state ${state}`,
      label: named(t('filters.state'), stateName(state)),
      remove: () => update({ state: search.state.filter((other) => other !== state) }),
    })),
    ...flags
      .filter((key) => search[key])
      .map((key) => ({
        key,
        label: t(`moreFilters.${key}`),
        remove: () => update({ [key]: false }),
      })),
  ]
  const list: FilterChip[] =
    entries?.length === 0
      ? []
      : [
          {
            key: 'find',
            label: entries
              ? t('bulkSearch.chip', { count: entries.length })
              : t('bulkSearch.chipUnavailable'),
            remove: () => update({ find: [], list: '' }),
          },
        ]
  return { filters, list }
}
