import { Checkbox } from 'antd'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FilterButton } from '../../ui/controls/FilterButton'
import { SearchInput } from '../../ui/controls/SearchInput'
import { systemsOf } from './localMatch'
import type { MoreFiltersProps } from './MoreFilters'
import styles from './MoreFiltersPanel.module.css'

const flags = ['untagged', 'idle', 'failing'] as const

/** The filters that the server does not have, and what that means. */
export function MoreFiltersPanel({ search, update, known }: MoreFiltersProps) {
  const { t } = useTranslation('agents')
  return (
    <div className={styles.fields}>
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
        <Systems part={search.os} known={known} onChange={(os) => update({ os })} />
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

/** A field names itself to screen readers. */
const Field = ({ label, children }: { label: string; children: ReactNode }) => (
  <div>
    <div className={styles.label} aria-hidden>
      {label}
    </div>
    {children}
  </div>
)

/** Systems that are offered at a time. */
const most = 8

interface SystemsProps {
  part: string
  known: MoreFiltersProps['known']
  onChange: (system: string) => void
}

/** Systems that occur among the agents at hand and go on from what was typed. */
function Systems({ part, known, onChange }: SystemsProps) {
  const { t } = useTranslation('agents')
  const systems = useMemo(() => systemsOf(known()), [known])
  const typed = part.toLowerCase()
  const fitting = systems
    .filter((name) => name.toLowerCase().includes(typed) && name.toLowerCase() !== typed)
    .slice(0, most)
  if (!fitting.length) return null
  return (
    <ul className={styles.systems} aria-label={t('moreFilters.systems')}>
      {fitting.map((name) => (
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
