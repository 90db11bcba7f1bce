import { DoubleLeftOutlined, DoubleRightOutlined } from '@ant-design/icons'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useConsole } from '../common/consoleContext'
import { navItems } from './features'
import { useShellContext } from './shellContext'
import { logoLines } from '../lib/drawings'
import styles from './Navigation.module.css'

interface Props {
  wide: boolean
  onWide: (wide: boolean) => void
}

/** The navigation beside the page, 200 px wide with labels or 56 px without. */
export const Navigation = memo(function Navigation({ wide, onWide }: Props) {
  const { t } = useTranslation('shell')
  const { settings } = useShellContext()
  return (
    <nav aria-label={t('navigation')} className={styles.side} data-wide={wide}>
      <div className={styles.brand} title={settings.title}>
        <Logo />
        {wide && <span>{settings.title}</span>}
      </div>
      <NavigationLinks wide={wide} />
      <button type="button" className={styles.collapse} onClick={() => onWide(!wide)}>
        {wide ? <DoubleLeftOutlined aria-hidden /> : <DoubleRightOutlined aria-hidden />}
        <span className={wide ? undefined : styles.hidden}>
          {t(wide ? 'collapseNavigation' : 'expandNavigation')}
        </span>
      </button>
    </nav>
  )
})

/** The links of the navigation. Without `wide` their labels are tooltips. */
export function NavigationLinks({ wide, onFollow }: { wide: boolean; onFollow?: () => void }) {
  const { t } = useTranslation('shell')
  const { isHidden } = useConsole()
  return (
    <ul className={styles.links}>
      {navItems
        .filter(({ to }) => !isHidden(to))
        .map((nav) => (
          <li key={nav.to}>
            <NavLink
              to={nav.to}
              onClick={onFollow}
              className={styles.link}
              title={wide ? undefined : t(`nav.${nav.name}`)}
            >
              <nav.icon aria-hidden />
              <span className={wide ? undefined : styles.hidden}>{t(`nav.${nav.name}`)}</span>
            </NavLink>
          </li>
        ))}
    </ul>
  )
}

/** The logo: three lines that join into one. */
const Logo = () => (
  <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" className={styles.logo}>
    <path d={logoLines} fill="none" stroke="currentColor" strokeWidth="2" />
  </svg>
)
