import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './NameForm.module.css'
import type { Refusal } from './views'

interface Props {
  label: string
  initial?: string
  /** Names cannot be kept now; the reason stands beside the form. */
  locked?: boolean
  /** Says why a name will not do; the field then keeps it. */
  onSave: (name: string) => Refusal | null
  /** There is a way back: the name is being changed. */
  onCancel?: () => void
}

/** A field for a name, and what is wrong with it below. */
export function NameForm({ label, initial = '', locked, onSave, onCancel }: Props) {
  const { t } = useTranslation()
  const errorId = useId()
  const [name, setName] = useState(initial)
  const [problem, setProblem] = useState<Refusal | null>(null)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        const found = onSave(name)
        setProblem(found)
        if (!found) setName(initial)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onCancel) return
        // The panel around it stays.
        event.preventDefault()
        onCancel()
      }}
    >
      <Input
        aria-label={label}
        placeholder={label}
        size="small"
        maxLength={80}
        autoFocus={onCancel !== undefined}
        disabled={locked}
        title={locked ? t('views.newer') : undefined}
        status={problem ? 'error' : undefined}
        aria-invalid={problem !== null}
        aria-describedby={problem ? errorId : undefined}
        value={name}
        onChange={({ target }) => {
          setName(target.value)
          setProblem(null)
        }}
      />
      <Button
        htmlType="submit"
        size="small"
        disabled={locked}
        title={locked ? t('views.newer') : undefined}
      >
        {t('views.save')}
      </Button>
      {onCancel && (
        <Button size="small" onClick={onCancel}>
          {t('cancel')}
        </Button>
      )}
      {problem && (
        <p id={errorId} role="alert" className={styles.problem}>
          {t(`views.problem.${problem}`)}
        </p>
      )}
    </form>
  )
}
