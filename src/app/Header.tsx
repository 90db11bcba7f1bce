import { MenuOutlined, SettingOutlined, UserOutlined } from '@ant-design/icons'
import { Button, ConfigProvider } from 'antd'
import { memo, Suspense, useCallback, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../common/consoleContext'
import { EnvironmentBadge } from '../common/page/EnvironmentBadge'
import { useStore } from '../lib/hooks/useStore'
import { PopoverButton } from '../ui/panel/PopoverButton'
import { useConsoleRoot } from '../ui/useConsoleRoot'
import { useShellContext } from './shellContext'
import styles from './Header.module.css'
import { AccountPanel, PlanIndicator, PreferencesPanel } from './lazy'
import { useLanguage } from './useLanguage'

/** The header of the console: breadcrumbs, running plans, environment, language, preferences and account. */
export const Header = memo(function Header(props: { onOpenNavigation?: () => void }) {
  const { onOpenNavigation } = props
  const { t } = useTranslation('shell')
  const { breadcrumbSlot, plans } = useConsole()
  const { controls, demo } = useShellContext()
  const setBreadcrumbSlot = useCallback(
    (element: HTMLElement | null) => breadcrumbSlot.set(element),
    [breadcrumbSlot],
  )
  const planRunner = useStore(plans.planRunner)
  const [language, changeLanguage] = useLanguage()
  const otherLanguage = language === 'zh' ? 'en' : 'zh'
  return (
    <header className={styles.header}>
      {onOpenNavigation && (
        <Button
          type="text"
          icon={<MenuOutlined aria-hidden />}
          aria-label={t('openNavigation')}
          onClick={onOpenNavigation}
        />
      )}
      <div ref={setBreadcrumbSlot} className={styles.breadcrumbs} />
      <Suspense>{planRunner && <PlanIndicator />}</Suspense>
      <EnvironmentBadge />
      <Suspense>{demo && <demo.HeaderTools />}</Suspense>
      {!controls.isLocaleLocked && (
        <Button type="text" lang={otherLanguage} onClick={() => changeLanguage(otherLanguage)}>
          {languageNames[otherLanguage]}
        </Button>
      )}
      <HeaderPanel label={t('preferences.title')} icon={<SettingOutlined aria-hidden />}>
        <PreferencesPanel />
      </HeaderPanel>
      <HeaderPanel label={t('account.title')} icon={<UserOutlined aria-hidden />}>
        <AccountPanel />
      </HeaderPanel>
    </header>
  )
})

/** The name of each language in that language. */
const languageNames = { en: 'English', zh: '中文' } as const

/** A button with a panel that opens inside the landmark of the header. */
function HeaderPanel(props: { label: string; icon: ReactNode; children: ReactNode }) {
  const { label, icon, children } = props
  const root = useConsoleRoot()
  return (
    <PopoverButton
      label={label}
      role="dialog"
      className={styles.popover}
      button={{ type: 'text', icon, 'aria-label': label, title: label }}
    >
      {(popover) => (
        // The panel is in the top layer, so popups that open from it have to be inside it.
        <ConfigProvider getPopupContainer={() => popover() ?? root}>
          <Suspense fallback={<div className={styles.panel} />}>
            <div className={styles.panel}>{children}</div>
          </Suspense>
        </ConfigProvider>
      )}
    </PopoverButton>
  )
}
