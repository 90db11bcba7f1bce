import { useTranslation } from 'react-i18next'
import { useLocation, useRouteError } from 'react-router'
import { Link } from '../common/page/Link'
import { Page } from '../common/page/Page'
import { paths } from '../common/paths'
import { Empty } from '../ui/feedback/Empty'
import { Failure } from '../ui/feedback/Failure'
import { messageOf } from '../lib/messageOf'

/** The page of an address that no feature has. */
export function NotFoundPage() {
  const { t } = useTranslation('shell')
  const { pathname } = useLocation()
  return (
    <Page title={t('notFound.title')}>
      <Empty
        title={t('notFound.body', { path: pathname })}
        action={<Link to={paths.agents}>{t('notFound.action')}</Link>}
      />
    </Page>
  )
}

/** Replaces a page that has thrown an error. The shell around it keeps working. */
export function CrashedPage() {
  const { t } = useTranslation(['shell', 'common'])
  const error = useRouteError()
  const message = messageOf(error)
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
