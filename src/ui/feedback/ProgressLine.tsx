import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './ProgressLine.module.css'

interface Props {
  /** how far it is, as text */
  text: string
  /** 0 to 1 */
  share: number
  /** calls it off; without it something else does */
  onCancel?: () => void
  /** what calling it off is called */
  cancel?: string
}

/** Work that takes a while: how far it is, as text and as a thin bar. */
export function ProgressLine({ text, share, onCancel, cancel }: Props) {
  const { t } = useTranslation()
  return (
    <div className={styles.line}>
      <div className={styles.row}>
        <span className={styles.text}>{text}</span>
        {onCancel && (
          <Button size="small" onClick={onCancel}>
            {cancel ?? t('cancel')}
          </Button>
        )}
      </div>
      <progress className={styles.bar} max={1} value={share} aria-label={text} />
    </div>
  )
}
