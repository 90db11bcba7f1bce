import { useTranslation } from 'react-i18next'
import { useConsole } from '../consoleContext'
import styles from './EnvironmentBadge.module.css'

/** The name of the environment, always visible, so that nobody mistakes production for another environment. */
export function EnvironmentBadge() {
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
