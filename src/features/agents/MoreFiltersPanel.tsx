import { Checkbox } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterButton } from '../../ui/controls/FilterButton'
import { SearchInput } from '../../ui/controls/SearchInput'
import { systemsOf } from './localFilterPredicate'
import type { MoreFiltersProps } from './MoreFilters'
import styles from './MoreFiltersPanel.module.css'

const flags = ['untagged', 'idle', 'failing'] as const

/** The exact id, then the filters that the server does not support, and a note that these read all agents. */
export function MoreFiltersPanel({ search, update, getAgents }: MoreFiltersProps) {
  const { t } = useTranslation('agents')
  return (
    <div className={styles.fields}>
      <Field label={t('filters.id')}>
        <SearchInput
          label={t('filters.id')}
          placeholder={t('filters.idPlaceholder')}
          value={search.id}
          onSearch={(id) => update({ id }, { replace: true })}
        />
      </Field>
      {flags.map((name) => (
        <Checkbox
          key={name}
          checked={search[name]}
          onChange={({ target }) => update({ [name]: target.checked })}
        >
          {t(`moreFilters.${name}`)}
        </Checkbox>
      ))}
      <Field label={t('moreFilters.os')}>
        <SearchInput
          label={t('moreFilters.os')}
          placeholder={t('moreFilters.osPlaceholder')}
          value={search.os}
          onSearch={(os) => update({ os }, { replace: true })}
        />
        <Systems part={search.os} getAgents={getAgents} onChange={(os) => update({ os })} />
      </Field>
      <Field label={t('moreFilters.address')}>
        <SearchInput
          label={t('moreFilters.address')}
          placeholder={t('moreFilters.addressPlaceholder')}
          value={search.address}
          onSearch={(address) => update({ address }, { replace: true })}
        />
      </Field>
      <p className={styles.note}>{t('moreFilters.note')}</p>
    </div>
  )
}

/** A labelled field. The label is hidden from screen readers, since the control has a name of its own. */
const Field = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <div className={styles.label} aria-hidden>
      {label}
    </div>
    {children}
  </div>
)

/** The most systems that are offered at a time. */
const maxSystems = 8

interface SystemsProps {
  part: string
  getAgents: MoreFiltersProps['getAgents']
  onChange: (system: string) => void
}

/** Offers the systems of the loaded agents that contain the typed text. */
function Systems({ part, getAgents, onChange }: SystemsProps) {
  const { t } = useTranslation('agents')
  const systems = useMemo(() => systemsOf(getAgents()), [getAgents])
  const typed = part.toLowerCase()
  const offered = systems
    .filter((name) => name.toLowerCase().includes(typed) && name.toLowerCase() !== typed)
    .slice(0, maxSystems)
  if (!offered.length) return null
  return (
    <ul className={styles.systems} aria-label={t('moreFilters.systems')}>
      {offered.map((name) => (
        <li key={name}>
          <FilterButton
            label={t('moreFilters.onlySystem', { name })}
            onClick={() => onChange(name)}
          >
            <span className={styles.system}>{name}</span>
          </FilterButton>
        </li>
      ))}
    </ul>
  )
}
