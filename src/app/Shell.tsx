import { Suspense, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavigationType, Outlet, useLocation, useNavigationType, type Location } from 'react-router'
import { useConsole, usePreferences } from '../common/console'
import { isReturning } from '../common/page/returnState'
import { useStore } from '../lib/hooks/useStore'
import { useHasBeenTrue } from '../lib/hooks/useHasBeenTrue'
import { useConsoleRoot } from '../ui/ConsoleRoot'
import { MainRegion } from '../ui/layout/MainRegion'
import { useNarrow } from '../ui/useNarrow'
import { useShellContext } from './shellContext'
import { Header } from './Header'
import { Leaving } from './Leaving'
import { Navigation } from './Navigation'
import { NavigationDrawer, PlanHost, SessionNotice } from './lazy'
import { Progress } from './Progress'
import { prefetch } from './router'
import styles from './Shell.module.css'
import { Strips } from './Strips'

/** The frame of every page: navigation, header, notices, and the page. */
export function Shell() {
  const { t } = useTranslation('shell')
  const { router, session } = useShellContext()
  const { account, expired } = useStore(session)
  const { standalone, plans } = useConsole()
  const planNeeded = useHasBeenTrue(useStore(plans.opened) !== null)
  const root = useConsoleRoot()
  const location: Location<unknown> = useLocation()
  const { pathname, search } = location
  const returning = useNavigationType() === NavigationType.Pop || isReturning(location.state)
  const [{ navigation = 'wide' }, remember] = usePreferences()
  const narrow = useNarrow(900)
  const [drawer, setDrawer] = useState(false)
  const drawerNeeded = useHasBeenTrue(drawer)
  const noticeNeeded = useHasBeenTrue(expired)
  const main = useRef<HTMLElement>(null)

  const fold = useCallback(
    (wide: boolean) => remember({ navigation: wide ? 'wide' : 'narrow' }),
    [remember],
  )
  const openDrawer = useCallback(() => setDrawer(true), [])

  const warm = ({ target }: { target: EventTarget }) => {
    const link = target instanceof Element && target.closest('a')
    if (link) prefetch(router, link.href)
  }
  return (
    <div className={styles.shell} onPointerOver={warm} onFocus={warm}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      {narrow ? (
        <Suspense>
          {drawerNeeded && <NavigationDrawer open={drawer} onClose={() => setDrawer(false)} />}
        </Suspense>
      ) : (
        <Navigation wide={navigation === 'wide'} onWide={fold} />
      )}
      <div className={styles.column}>
        <Header onOpenNavigation={narrow ? openDrawer : undefined} />
        <Progress />
        <Strips />
        <MainRegion
          ref={main}
          pageKey={pathname}
          address={`${account} ${pathname}${search}`}
          returning={returning}
          // The page around an embedded console has keys of its own.
          keysFrom={standalone ? root.ownerDocument : root}
          className={styles.main}
        >
          <Leaving>
            {/* Another account begins with a fresh page: nothing that the first one saw stays. */}
            <Suspense>
              <Outlet key={account} />
            </Suspense>
          </Leaving>
        </MainRegion>
      </div>
      <Suspense>{planNeeded && <PlanHost />}</Suspense>
      <Suspense>{noticeNeeded && <SessionNotice />}</Suspense>
    </div>
  )
}
