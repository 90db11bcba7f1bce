import { WarningOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import styles from './UnreadMark.module.css'

/** Marks a row of which not everything could be read. @param places in the row: `machine.memory` */
export function UnreadMark({ places }: { places: readonly string[] }) {
  const { t } = useTranslation('reads')
  const text = t('unread.mark', { places: places.join(', ') })
  return <WarningOutlined role="img" aria-label={text} title={text} className={styles.mark} />
}
