import { useTranslation } from 'react-i18next'
import { Checkbox } from 'antd'
import { useFormat } from '../../ui/Clock'
import { Banner } from '../../ui/feedback/Banner'
import type { SelectionDrift, DriftInclusion } from '../../domain/plan/model/selection'
import styles from './SelectionDriftBanner.module.css'

interface Props {
  drift: SelectionDrift
  include: DriftInclusion
  onInclude: (include: DriftInclusion) => void
}

/** What matches now is not what was selected: whoever selected it decides. */
export function SelectionDriftBanner({
  drift: { takenAt, more, gone },
  include,
  onInclude,
}: Props) {
  const { t } = useTranslation('plan')
  const format = useFormat()
  if (more.length + gone.length === 0) return null
  return (
    <Banner tone="warning">
      <span className={styles.drift}>
        {t('drift.title', { time: format.clock(takenAt) })}
        {more.length > 0 && (
          <Checkbox
            checked={include.more}
            onChange={({ target }) => onInclude({ ...include, more: target.checked })}
          >
            {t('drift.more', { count: more.length })}
          </Checkbox>
        )}
        {gone.length > 0 && (
          <Checkbox
            checked={include.gone}
            onChange={({ target }) => onInclude({ ...include, gone: target.checked })}
          >
            {t('drift.gone', { count: gone.length })}
          </Checkbox>
        )}
      </span>
    </Banner>
  )
}
