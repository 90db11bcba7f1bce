import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { Page } from '../common/page/Page'
import { paths } from '../common/paths'
import { Empty } from '../ui/feedback/Empty'

export function NotFound() {
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
