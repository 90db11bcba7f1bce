import { useTranslation } from 'react-i18next'
import { EnvironmentBadge } from '../common/page/EnvironmentBadge'
import { useShellContext } from './shellContext'
import { SignInForm } from './SignInForm'
import { Heading } from '../ui/layout/Heading'
import styles from './SignInPage.module.css'

/** The page to sign in on, shown before the console sends any request. */
export function SignInPage() {
  const { t } = useTranslation('shell')
  const { settings, standalone } = useShellContext()
  return (
    <main className={styles.page}>
      {standalone && <title>{`${t('signIn.title')} · ${settings.title}`}</title>}
      <div className={styles.box}>
        <header className={styles.header}>
          <Heading depth={1}>{t('signIn.title')}</Heading>
          <EnvironmentBadge />
        </header>
        <p>{settings.title}</p>
        <SignInForm />
        <p className={styles.note}>{t('signIn.intro')}</p>
      </div>
    </main>
  )
}
