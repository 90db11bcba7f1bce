import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../ui/controls/ActionButton'
import { Dialog } from '../../ui/panel/Dialog'

interface Props {
  config: string
  open: boolean
  onClose: () => void
  onIgnore: (reason: string) => void
}

/** Asks why a difference is ignored. */
export function IgnoreDialog({ config, open, onClose, onIgnore }: Props) {
  const { t } = useTranslation(['difference', 'common'])
  const id = useId()
  const [reason, setReason] = useState('')
  const ignore = () => {
    onIgnore(reason)
    setReason('')
    onClose()
  }
  return (
    <Dialog
      open={open}
      title={t('ignore.title', { config })}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <ActionButton
            primary
            reason={reason.trim() === '' ? t('ignore.missing') : null}
            onAction={ignore}
          >
            {t('ignore.confirm')}
          </ActionButton>
        </>
      }
    >
      <p>{t('ignore.text')}</p>
      <label htmlFor={id}>{t('ignore.reason')}</label>
      <Input.TextArea
        id={id}
        autoFocus
        rows={2}
        maxLength={500}
        value={reason}
        placeholder={t('ignore.hint')}
        onChange={({ target }) => setReason(target.value)}
      />
    </Dialog>
  )
}
