import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { matchPath, useLocation, useNavigation } from 'react-router'
import { Page } from '../common/page/Page'
import { TableSkeleton } from '../ui/table/TableSkeleton'
import { navItems } from './features'

/**
 * The open page. While another page is loaded, the skeleton of that one is shown and the open page is only hidden, so
 * that nothing typed is lost if loading fails.
 */
export function PageTransition({ children }: { children: ReactNode }) {
  const { pathname } = useLocation()
  const next = useNavigation().location?.pathname
  const isLeaving = next !== undefined && next !== pathname
  return (
    <>
      {isLeaving && <PageSkeleton pathname={next} />}
      <div hidden={isLeaving}>{children}</div>
    </>
  )
}

/** The title and a skeleton of a page whose code is being loaded. */
function PageSkeleton({ pathname }: { pathname: string }) {
  const { t } = useTranslation(['shell', 'common'])
  const item = navItems.find(({ to }) => matchPath({ path: to, end: false }, pathname))
  return (
    <Page title={item ? t(`nav.${item.name}`) : t('common:loading')}>
      <TableSkeleton label={t('common:loading')} />
    </Page>
  )
}
