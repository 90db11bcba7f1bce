import { MenuOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { memo, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useConsole } from '../common/console'
import { Environment } from '../common/page/Environment'
import { useStore } from '../lib/hooks/useStore'
import { Account } from './Account'
import styles from './Header.module.css'
import { PlanIndicator } from './lazy'
import { PreferencesButton } from './PreferencesButton'
import { useLanguage } from './useLanguage'

/** Where one is, in which environment, and as whom. */
export const Header = memo(function Header(props: { onOpenNavigation?: () => void }) {
  const { onOpenNavigation } = props
  const { t } = useTranslation('shell')
  const { crumbs, plans } = useConsole()
  const desk = useStore(plans.desk)
  const [language, changeLanguage] = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
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
      <div ref={crumbs.set} className={styles.crumbs} />
      <Suspense>{desk && <PlanIndicator />}</Suspense>
      <Environment />
      <Button type="text" lang={other} onClick={() => changeLanguage(other)}>
        {languageNames[other]}
      </Button>
      <PreferencesButton />
      <Account />
    </header>
  )
})

/** Each language calls itself by its own name. */
const languageNames = { en: 'English', zh: '中文' } as const
