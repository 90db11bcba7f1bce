import { useTranslation } from 'react-i18next'
import { useConsole } from '../console'
import styles from './Environment.module.css'

/** Which environment this is, always in sight: the same click means something else in production. */
export function Environment() {
  const { t } = useTranslation('shell')
  const { environment, demo } = useConsole()
  const name = environment.name || (demo ? t('demo') : '')
  if (!name) return null
  return (
    <span
      className={`${styles.badge} ${styles[environment.tone]}`}
      title={t('environment', { name })}
    >
      {name}
    </span>
  )
}
