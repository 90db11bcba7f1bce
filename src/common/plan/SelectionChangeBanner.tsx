import { useTranslation } from 'react-i18next'
import { Checkbox } from 'antd'
import { useFormat } from '../../ui/useFormat'
import { Banner } from '../../ui/feedback/Banner'
import type { SelectionChange, IncludedChanges } from '../../domain/plan/model/selection'
import styles from './SelectionChangeBanner.module.css'

interface Props {
  change: SelectionChange
  include: IncludedChanges
  onInclude: (include: IncludedChanges) => void
}

/** Tells the user that the selected rows have changed since, and lets the user include the changed rows. */
export function SelectionChangeBanner({
  change: { takenAt, added, removed },
  include,
  onInclude,
}: Props) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  if (added.length + removed.length === 0) return null
  return (
    <Banner tone="warning">
      <span className={styles.change}>
        {t('selectionChange.title', { time: format.clock(takenAt) })}
        {added.length > 0 && (
          <Checkbox
            checked={include.added}
            onChange={({ target }) => onInclude({ ...include, added: target.checked })}
          >
            {t('selectionChange.added', { count: added.length })}
          </Checkbox>
        )}
        {removed.length > 0 && (
          <Checkbox
            checked={include.removed}
            onChange={({ target }) => onInclude({ ...include, removed: target.checked })}
          >
            {t('selectionChange.removed', { count: removed.length })}
          </Checkbox>
        )}
      </span>
    </Banner>
  )
}
