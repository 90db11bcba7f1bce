import { Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { agentStates, type AgentQuery } from '../../contract/agents'
import { AgentStateMark, useStateName } from '../../fleet/AgentStateMark'
import { TagSelect } from '../../fleet/TagSelect'
import { Chips } from '../../ui/Chips'
import { SearchInput } from '../../ui/SearchInput'
import styles from './AgentFilters.module.css'
import { noFilters } from './filters'

interface Props {
  search: AgentQuery
  update: (patch: Partial<AgentQuery>, options?: { replace?: boolean }) => void
}

/** What the server can filter by, and the filters in force as chips. */
export function AgentFilters({ search, update }: Props) {
  const { t } = useTranslation('agents')
  const stateName = useStateName()
  const chips = [
    ['search', t('filters.search'), search.search],
    ['tag', t('filters.tag'), search.tag],
    ['id', t('filters.id'), search.id],
  ] as const
  return (
    <div className={styles.filters} role="search" aria-label={t('filters.label')}>
      <div className={styles.row}>
        <SearchInput
          label={t('filters.hostname')}
          value={search.search}
          onSearch={(text) => update({ search: text }, { replace: true })}
        />
        <Select
          mode="multiple"
          aria-label={t('filters.state')}
          placeholder={t('filters.state')}
          className={styles.select}
          value={search.state}
          onChange={(states) => update({ state: states })}
          maxTagCount="responsive"
          allowClear
          options={agentStates.map((value) => ({ value, label: <AgentStateMark state={value} /> }))}
        />
        <TagSelect value={search.tag} onChange={(tag) => update({ tag })} />
        <SearchInput
          label={t('filters.id')}
          placeholder={t('filters.idPlaceholder')}
          value={search.id}
          onSearch={(id) => update({ id }, { replace: true })}
        />
      </div>
      <Chips
        chips={[
          ...chips
            .filter(([, , value]) => value)
            .map(([key, name, value]) => ({
              key,
              label: t('filters.chip', { name, value }),
              remove: () => update({ [key]: '' }),
            })),
          ...search.state.map((name) => ({
            key: `state ${name}`,
            label: t('filters.chip', { name: t('filters.state'), value: stateName(name) }),
            remove: () => update({ state: search.state.filter((other) => other !== name) }),
          })),
        ]}
        onClear={() => update(noFilters)}
      />
    </div>
  )
}
