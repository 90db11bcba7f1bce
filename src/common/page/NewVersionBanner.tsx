import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Banner } from '../../ui/feedback/Banner'

/** Says that a new version was deployed, whose files have replaced those of this one, and offers a reload. */
export function NewVersionBanner() {
  const { t } = useTranslation(['shell', 'common'])
  return (
    <Banner
      tone="info"
      action={<Button onClick={() => window.location.reload()}>{t('common:reload')}</Button>}
    >
      <strong>{t('newVersion.title')}</strong> {t('newVersion.body')}
    </Banner>
  )
}
