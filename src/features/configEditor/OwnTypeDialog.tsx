import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../contract/options/finding'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Dialog } from '../../ui/panel/Dialog'

interface Props {
  /** the finding of the unknown type; null: the dialog is closed */
  finding: Finding | null
  onConfirm: (finding: Finding) => void
  onClose: () => void
}

/** Lets the user confirm by typing its name that the agents have a type that logkit does not have. */
export function OwnTypeDialog({ finding, onConfirm, onClose }: Props) {
  const { t } = useTranslation(['configEditor', 'common'])
  const id = useId()
  const [typed, setTyped] = useState('')
  const type = String(finding?.values?.type ?? '')
  const close = () => {
    setTyped('')
    onClose()
  }
  const reason = typed === type ? null : t('ownType.first', { type })
  const confirm = () => {
    if (!finding || reason !== null) return
    onConfirm(finding)
    close()
  }
  return (
    <Dialog
      open={finding !== null}
      title={t('ownType.title')}
      onClose={close}
      footer={
        <>
          <Button onClick={close}>{t('common:cancel')}</Button>
          <ActionButton primary reason={reason} onAction={confirm}>
            {t('ownType.confirm')}
          </ActionButton>
        </>
      }
    >
      <p id={`${id}-help`}>{t('ownType.help', { type })}</p>
      <label htmlFor={id}>{t('ownType.label', { type })}</label>
      <Input
        id={id}
        value={typed}
        autoFocus
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={confirm}
      />
    </Dialog>
  )
}
