import { useTranslation } from 'react-i18next'
import { Environment } from '../common/page/Environment'
import { useShellContext } from './shellContext'
import { SignInForm } from './SignInForm'
import styles from './SignInPage.module.css'

/** Before anything is asked of the server: who is it? */
export function SignInPage() {
  const { t } = useTranslation('shell')
  const { settings, standalone } = useShellContext()
  return (
    <main className={styles.page}>
      {standalone && <title>{`${t('signIn.title')} · ${settings.title}`}</title>}
      <div className={styles.box}>
        <header className={styles.header}>
          <h1>{t('signIn.title')}</h1>
          <Environment />
        </header>
        <p>{settings.title}</p>
        <SignInForm />
        <p className={styles.note}>{t('signIn.intro')}</p>
      </div>
    </main>
  )
}
