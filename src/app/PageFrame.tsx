import { useTranslation } from 'react-i18next'
import { matchPath } from 'react-router'
import { Page } from '../common/page/Page'
import { TableSkeleton } from '../ui/table/TableSkeleton'
import { navItems } from './features'

/** The outline of a page whose code is on its way: where one is going shows at once. */
export function PageFrame({ pathname }: { pathname: string }) {
  const { t } = useTranslation(['shell', 'common'])
  const item = navItems.find(({ to }) => matchPath({ path: to, end: false }, pathname))
  return (
    <Page title={item ? t(`nav.${item.name}`) : t('common:loading')}>
      <TableSkeleton label={t('common:loading')} />
    </Page>
  )
}
