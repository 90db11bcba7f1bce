import { narrowPage } from '../lib/firstPage'
import { useIsFetching } from '@tanstack/react-query'
import { Suspense, useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { NavigationType, Outlet, useLocation, useNavigationType, type Location } from 'react-router'
import { useConsole, usePreferences } from '../common/consoleContext'
import { useIsHidden } from '../common/page/Link'
import { isReturning } from '../common/page/returnState'
import { useStore } from '../lib/hooks/useStore'
import { useKeyPress } from '../lib/hooks/useKeyPress'
import { useHasBeenTrue } from '../lib/hooks/useHasBeenTrue'
import { useConsoleRoot } from '../ui/useConsoleRoot'
import { MainRegion } from '../ui/table/MainRegion'
import { useNarrow } from '../ui/useNarrow'
import { Banners } from './Banners'
import { Header } from './Header'
import { PageTransition } from './PageTransition'
import { Navigation } from './Navigation'
import { HiddenPage, KeySheet, NavigationDrawer, PlanHost, SessionNotice } from './lazy'
import { preloadPage } from './router'
import { useShellContext } from './shellContext'
import styles from './Shell.module.css'
import { useDelayedFlag } from './useDelayedFlag'

/** The shell around every page: navigation, header, banners and dialogs. */
export function Shell() {
  const { t } = useTranslation('shell')
  const { router, session, controls } = useShellContext()
  const { account, expired } = useStore(session)
  const { standalone, plans } = useConsole()
  const isPlanHostNeeded = useHasBeenTrue(useStore(plans.opened) !== null)
  const root = useConsoleRoot()
  const location: Location<unknown> = useLocation()
  const { pathname, search } = location
  const returning = useNavigationType() === NavigationType.Pop || isReturning(location.state)
  const [{ navigation = 'wide' }, remember] = usePreferences()
  const narrow = useNarrow(narrowPage)
  const isHidden = useIsHidden(pathname)
  const [drawerOpen, setDrawerOpen] = useState(false)
  const isDrawerNeeded = useHasBeenTrue(drawerOpen)
  const isSessionNoticeNeeded = useHasBeenTrue(expired)
  const main = useRef<HTMLElement>(null)
  /** the page whose keys are listed */
  const [keySheet, setKeySheet] = useState<HTMLElement | null>(null)
  // The page around an embedded console has keyboard shortcuts of its own.
  const keysFrom = standalone ? root.ownerDocument : root
  useKeyPress(keysFrom, '?', () => setKeySheet(main.current))

  const setWide = useCallback(
    (wide: boolean) => remember({ navigation: wide ? 'wide' : 'narrow' }),
    [remember],
  )
  const openDrawer = useCallback(() => setDrawerOpen(true), [])

  const preloadLink = ({ target }: { target: EventTarget }) => {
    const link = target instanceof Element && target.closest('a')
    if (link) preloadPage(router, link.href)
  }
  return (
    <div className={styles.shell} onPointerOver={preloadLink} onFocus={preloadLink}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      {controls.navigation && narrow && (
        <Suspense>
          {isDrawerNeeded && (
            <NavigationDrawer open={drawerOpen} onClose={() => setDrawerOpen(false)} />
          )}
        </Suspense>
      )}
      {controls.navigation && !narrow && (
        <Navigation wide={navigation === 'wide'} onWide={setWide} />
      )}
      <div className={styles.column}>
        {controls.header && (
          <Header onOpenNavigation={controls.navigation && narrow ? openDrawer : undefined} />
        )}
        <Progress />
        <Banners />
        <MainRegion
          ref={main}
          pageKey={pathname}
          address={`${account} ${pathname}${search}`}
          returning={returning}
          keysFrom={keysFrom}
          className={styles.main}
        >
          <PageTransition>
            {/* Another account gets a new page, so that nothing of the previous account stays visible. */}
            <Suspense>{isHidden ? <HiddenPage /> : <Outlet key={account} />}</Suspense>
          </PageTransition>
        </MainRegion>
      </div>
      <Suspense>{isPlanHostNeeded && <PlanHost />}</Suspense>
      <Suspense>{isSessionNoticeNeeded && <SessionNotice />}</Suspense>
      <Suspense>
        {keySheet && <KeySheet page={keySheet} onClose={() => setKeySheet(null)} />}
      </Suspense>
    </div>
  )
}

/** The line below the header that moves while the console waits for the server. */
const Progress = () => (
  <div
    className={styles.progress}
    data-active={useDelayedFlag(useIsFetching() > 0, 150)}
    aria-hidden
  />
)
