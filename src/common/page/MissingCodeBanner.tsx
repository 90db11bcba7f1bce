import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { MissingCode } from '../../lib/browser/whyMissing'
import { Banner } from '../../ui/feedback/Banner'

interface Props {
  reason: MissingCode
  /** Loads the code again. Without it the part has to be opened again. */
  onRetry?: () => void
}

/** Says why a part of the console could not be loaded, and offers what helps; without a connection a reload would not. */
export function MissingCodeBanner({ reason, onRetry }: Props) {
  const { t } = useTranslation(['shell', 'common'])
  return (
    <Banner
      tone={reason === 'newVersion' ? 'info' : 'error'}
      action={
        reason === 'offline' ? (
          onRetry && <Button onClick={onRetry}>{t('common:retry')}</Button>
        ) : (
          <Button onClick={() => window.location.reload()}>{t('common:reload')}</Button>
        )
      }
    >
      <strong>{t(`missingCode.${reason}.title`)}</strong> {t(`missingCode.${reason}.body`)}
    </Banner>
  )
}
