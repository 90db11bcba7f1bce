import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { Page } from '../common/page/Page'
import { Failure } from '../ui/feedback/Failure'

/** A page that cannot be shown. The frame around it goes on working. */
export function PageError() {
  const { t } = useTranslation(['shell', 'common'])
  const error = useRouteError()
  const message = error instanceof Error ? error.message : String(error)
  return (
    <Page title={t('crashed.title')}>
      <Failure
        text={{
          title: t('crashed.body'),
          reason: t('crashed.advice'),
          details: [{ label: t('crashed.details'), value: message }],
        }}
        action={t('common:reload')}
        onAction={() => window.location.reload()}
      />
    </Page>
  )
}
