import { Radio } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { NumberField } from './NumberField'
import type { Form } from './form'
import styles from './RolloutForm.module.css'

interface Props {
  form: Form
  onChange: (part: Partial<Form>) => void
}

/** The conditions for the next stage, and what happens when they are not met. */
export function GateFields({ form, onChange }: Props) {
  const { t } = useTranslation('rollouts')
  const id = useId()
  const field = { form, onChange }
  return (
    <div className={styles.fields}>
      <p className={styles.help}>{t('new.gateHelp')}</p>
      <div className={styles.numbers}>
        <NumberField
          {...field}
          name="maxFailures"
          label={t('new.maxFailures')}
          help={t('new.maxFailuresHelp')}
        />
        <NumberField
          {...field}
          name="applyTimeout"
          label={t('new.applyTimeout')}
          help={t('new.applyTimeoutHelp')}
        />
        <NumberField
          {...field}
          name="minWatch"
          label={t('new.minWatch')}
          help={t('new.minWatchHelp')}
        />
      </div>
      <div className={styles.field}>
        <span id={id}>{t('new.onFailure')}</span>
        <Radio.Group
          aria-labelledby={id}
          className={styles.column}
          value={form.onFailure}
          options={[
            { value: 'pause', label: t('new.pause') },
            { value: 'rollBack', label: t('new.rollBack') },
          ]}
          onChange={({ target }) =>
            onChange({ onFailure: target.value === 'rollBack' ? 'rollBack' : 'pause' })
          }
        />
      </div>
    </div>
  )
}
