import { useTranslation } from 'react-i18next'
import { Page } from '../common/page/Page'
import { Empty } from '../ui/feedback/Empty'

/** The page of an address whose feature the page around the console has hidden. */
export function HiddenPage() {
  const { t } = useTranslation('shell')
  return (
    <Page title={t('hidden.title')}>
      <Empty title={t('hidden.body')} />
    </Page>
  )
}
