import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/feedback/Banner'
import type { useBackup } from './useBackup'

/** Says that a backup is being read, and what became of it. */
export function BackupBanner({ backup }: { backup: ReturnType<typeof useBackup> }) {
  const { t } = useTranslation('configs')
  const { busy, message, hide } = backup
  if (busy) return <Banner tone="info">{t('backup.reading')}</Banner>
  if (!message) return null
  return (
    <Banner
      tone={message.tone}
      action={
        <Button size="small" onClick={hide}>
          {t('backup.hide')}
        </Button>
      }
    >
      {message.text}
    </Banner>
  )
}
