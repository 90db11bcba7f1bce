import { useIsFetching } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Outlet, useLocation } from 'react-router'
import { usePreferences } from '../fleet/console'
import { useStore } from '../lib/store'
import { MainRegion } from '../ui/MainRegion'
import { useNarrow } from '../ui/useNarrow'
import { useFrame } from './frame'
import { Header } from './Header'
import { Navigation } from './Navigation'
import { NavigationDrawer } from './NavigationDrawer'
import { prefetch } from './router'
import { SessionNotice } from './SessionNotice'
import styles from './Shell.module.css'
import { Strips } from './Strips'

/** The frame of every page: navigation, header, notices, and the page. */
export function Shell() {
  const { t } = useTranslation('shell')
  const { router, session } = useFrame()
  const { account } = useStore(session)
  const { pathname } = useLocation()
  const [{ navigation = 'wide' }, remember] = usePreferences()
  const narrow = useNarrow(900)
  const [drawer, setDrawer] = useState(false)
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
        <NavigationDrawer open={drawer} onClose={() => setDrawer(false)} />
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
        <MainRegion ref={main} pageKey={pathname} className={styles.main}>
          {/* Another account begins with a fresh page: nothing that the first one saw stays. */}
          <Outlet key={account} />
        </MainRegion>
      </div>
      <SessionNotice />
    </div>
  )
}
