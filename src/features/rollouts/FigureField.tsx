import { Input } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { figureOf, figures, type Figure, type Form } from './form'
import styles from './RolloutForm.module.css'

interface Props {
  form: Form
  name: Figure
  label: string
  help?: string
  onChange: (part: Partial<Form>) => void
}

/** One whole number of the form, and what is wrong with it below. */
export function FigureField({ form, name, label, help, onChange }: Props) {
  const { t } = useTranslation('rollouts')
  const id = useId()
  const [least, most] = figures[name]
  const wrong = figureOf(form, name) === null
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        inputMode="numeric"
        autoComplete="off"
        value={form[name]}
        status={wrong ? 'error' : undefined}
        aria-invalid={wrong}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => onChange({ [name]: target.value })}
      />
      <p id={`${id}-help`} className={wrong ? styles.problem : styles.help}>
        {wrong ? t('new.range', { least, most }) : help}
      </p>
    </div>
  )
}
