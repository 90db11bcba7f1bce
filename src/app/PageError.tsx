import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { ApiError } from '../api/errors'
import { Page } from '../fleet/Page'
import { Empty } from '../ui/Empty'
import { Failure } from '../ui/Failure'

/** A page that cannot be shown. The frame around it goes on working. */
export function PageError() {
  const { t } = useTranslation(['shell', 'common'])
  const error = useRouteError()
  if (error instanceof ApiError && error.status === 403) {
    return (
      <Page title={t('noAccess.title')}>
        <Empty title={t('noAccess.body')} />
      </Page>
    )
  }
  const message = error instanceof Error ? error.message : String(error)
  return (
    <Page title={t('crashed.title')}>
      <Failure
        text={{
          title: t('crashed.title'),
          reason: t('crashed.body'),
          details: [{ label: t('common:error.message'), value: message }],
        }}
        onRetry={() => window.location.reload()}
      />
    </Page>
  )
}
