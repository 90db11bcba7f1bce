import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { Page } from '../fleet/Page'
import { paths } from '../fleet/paths'
import { Empty } from '../ui/Empty'

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
