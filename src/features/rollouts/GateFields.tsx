import { Radio } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { FigureField } from './FigureField'
import type { Form } from './form'
import styles from './RolloutForm.module.css'

interface Props {
  form: Form
  onChange: (part: Partial<Form>) => void
}

/** What has to be so before the next stage, and what happens when it is not. */
export function GateFields({ form, onChange }: Props) {
  const { t } = useTranslation('rollouts')
  const id = useId()
  const field = { form, onChange }
  return (
    <div className={styles.fields}>
      <p className={styles.help}>{t('new.gateHelp')}</p>
      <div className={styles.figures}>
        <FigureField
          {...field}
          name="failures"
          label={t('new.failures')}
          help={t('new.failuresHelp')}
        />
        <FigureField {...field} name="settle" label={t('new.settle')} help={t('new.settleHelp')} />
        <FigureField {...field} name="watch" label={t('new.watch')} help={t('new.watchHelp')} />
      </div>
      <div className={styles.field}>
        <span id={id}>{t('new.onFailure')}</span>
        <Radio.Group
          aria-labelledby={id}
          className={styles.column}
          value={form.onFailure}
          options={[
            { value: 'pause', label: t('new.pause') },
            { value: 'takeBack', label: t('new.takeBack') },
          ]}
          onChange={({ target }) =>
            onChange({ onFailure: target.value === 'takeBack' ? 'takeBack' : 'pause' })
          }
        />
      </div>
    </div>
  )
}
