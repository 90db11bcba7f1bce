import { useTranslation } from 'react-i18next'
import styles from './Environment.module.css'
import { useFrame } from './frame'

/** Which environment this is, always in sight: the same click means something else in production. */
export function Environment() {
  const { t } = useTranslation('shell')
  const { settings, resetDemo } = useFrame()
  const name = settings.environment.name || (resetDemo ? t('demo') : '')
  if (!name) return null
  return (
    <span
      className={`${styles.badge} ${styles[settings.environment.tone]}`}
      title={t('environment', { name })}
    >
      {name}
    </span>
  )
}
