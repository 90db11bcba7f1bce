import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './NameForm.module.css'
import type { NameProblem } from './viewStore'

interface Props {
  label: string
  initial?: string
  /** Views cannot be changed; the reason is shown beside the form. */
  locked?: boolean
  /** Returns why the name is refused, in which case it stays in the field. */
  onSave: (name: string) => NameProblem | null
  /** An existing name is edited, which can be cancelled. */
  onCancel?: () => void
}

/** A form for the name of a view, with the problem of the name below. */
export function NameForm({ label, initial = '', locked, onSave, onCancel }: Props) {
  const { t } = useTranslation()
  const errorId = useId()
  const [name, setName] = useState(initial)
  const [problem, setProblem] = useState<NameProblem | null>(null)
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        const refused = onSave(name)
        setProblem(refused)
        if (!refused) setName(initial)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !onCancel) return
        // Without this the panel around the form would close.
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
