import { Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { numberOf, numberRanges, type NumberName, type Form } from './form'
import styles from './RolloutForm.module.css'

interface Props {
  form: Form
  name: NumberName
  label: string
  help?: string
  onChange: (part: Partial<Form>) => void
}

/** The field of one whole number of the form, with its problem or help below. */
export function NumberField({ form, name, label, help, onChange }: Props) {
  const { t } = useTranslation('rollouts')
  const id = useId()
  const [least, most] = numberRanges[name]
  const isInvalid = numberOf(form, name) === null
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={form[name]}
        status={isInvalid ? 'error' : undefined}
        aria-invalid={isInvalid}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => onChange({ [name]: target.value })}
      />
      <p id={`${id}-help`} className={isInvalid ? styles.problem : styles.help}>
        {isInvalid ? t('new.range', { least, most }) : help}
      </p>
    </div>
  )
}
