import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './ProgressLine.module.css'

interface Props {
  /** the progress as text */
  text: string
  /** 0 to 1 */
  share: number
  /** Cancels the work. Without it there is no button. */
  onCancel?: () => void
  /** the label of the button; "Cancel" by default */
  cancel?: string
}

/** The progress of longer work, as text and as a thin bar. */
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
