import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './FilterChips.module.css'

export interface FilterChip {
  key: string
  label: string
  remove: () => void
}

/** The active filters, each with a button that removes it, and one that removes them all. */
export function FilterChips({ chips, onClear }: { chips: FilterChip[]; onClear: () => void }) {
  const { t } = useTranslation()
  if (!chips.length) return null
  return (
    <ul className={styles.chips}>
      {chips.map(({ key, label, remove }) => (
        <li key={key} className={styles.chip}>
          <span className={styles.label} title={label}>
            {label}
          </span>
          <button
            type="button"
            aria-label={t('remove', { what: label })}
            className={styles.remove}
            onClick={remove}
          >
            <CloseOutlined aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <Button type="link" size="small" onClick={onClear}>
          {t('clearAll')}
        </Button>
      </li>
    </ul>
  )
}
