import { Input } from 'antd'
import { memo, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from './OptionField'
import styles from './NoteField.module.css'

interface Props {
  note: string
  onChange: (change: { note: string }) => void
}

/** The note of a config, which runners do not read. */
export const NoteField = memo(function NoteField({ note, onChange }: Props) {
  const { t } = useTranslation('configEditor')
  const id = useId()
  return (
    <div className={styles.note}>
      <Field id={id} label={t('note')}>
        <Input.TextArea
          id={id}
          autoSize={{ minRows: 1, maxRows: 4 }}
          value={note}
          onChange={({ target }) => onChange({ note: target.value })}
        />
      </Field>
    </div>
  )
})
