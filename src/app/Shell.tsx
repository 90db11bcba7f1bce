import { useIsFetching } from '@tanstack/react-query'
import { Suspense, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  NavigationType,
  Outlet,
  useLocation,
  useNavigation,
  useNavigationType,
  type Location,
} from 'react-router'
import { useConsole, usePreferences } from '../fleet/console'
import { isReturning } from '../fleet/returning'
import { useStore } from '../lib/store'
import { useEver } from '../lib/useEver'
import { useConsoleRoot } from '../ui/ConsoleRoot'
import { MainRegion } from '../ui/MainRegion'
import { useNarrow } from '../ui/useNarrow'
import { useFrame } from './frame'
import { Header } from './Header'
import { Navigation } from './Navigation'
import { PageFrame } from './PageFrame'
import { navigationDrawer, sessionNotice } from './pieces'
import { prefetch } from './router'
import styles from './Shell.module.css'
import { Strips } from './Strips'

/** The frame of every page: navigation, header, notices, and the page. */
export function Shell() {
  const { t } = useTranslation('shell')
  const { router, session } = useFrame()
  const { account, expired } = useStore(session)
  const { standalone } = useConsole()
  const root = useConsoleRoot()
  const location: Location<unknown> = useLocation()
  const { pathname, search } = location
  const returning = useNavigationType() === NavigationType.Pop || isReturning(location.state)
  const next = useNavigation().location?.pathname
  const leaving = next !== undefined && next !== pathname
  const [{ navigation = 'wide' }, remember] = usePreferences()
  const narrow = useNarrow(900)
  const [drawer, setDrawer] = useState(false)
  const drawerNeeded = useEver(drawer)
  const noticeNeeded = useEver(expired)
  const main = useRef<HTMLElement>(null)
  const fetching = useIsFetching() > 0

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
          {drawerNeeded && (
            <navigationDrawer.Piece open={drawer} onClose={() => setDrawer(false)} />
          )}
        </Suspense>
      ) : (
        <Navigation
          wide={navigation === 'wide'}
          onWide={(wide) => remember({ navigation: wide ? 'wide' : 'narrow' })}
        />
      )}
      <div className={styles.column}>
        <Header onOpenNavigation={narrow ? () => setDrawer(true) : undefined} />
        <div className={styles.progress} data-active={fetching} aria-hidden />
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
          {leaving && <PageFrame pathname={next} />}
          {/* Until the next page is there, this one is only out of sight: if it never comes, nothing typed is lost. */}
          <div hidden={leaving}>
            {/* Another account begins with a fresh page: nothing that the first one saw stays. */}
            <Outlet key={account} />
          </div>
        </MainRegion>
      </div>
      <Suspense>{noticeNeeded && <sessionNotice.Piece />}</Suspense>
    </div>
  )
}
