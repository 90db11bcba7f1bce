import { CloseCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Facts, type Fact } from '../layout/Facts'
import styles from './Failure.module.css'

export interface FailureText {
  /** what failed, in the user's words */
  title: string
  reason: string
  details: Fact[]
}

/** An error: what failed, why, the server's own message under "Details", and an action to continue with. */
export function Failure(props: { text: FailureText; action: string; onAction: () => void }) {
  const { text, action, onAction } = props
  const { t } = useTranslation()
  return (
    <div role="alert" className={styles.failure}>
      <CloseCircleOutlined aria-hidden className={styles.icon} />
      <div className={styles.body}>
        <p className={styles.title}>{text.title}</p>
        <p>{text.reason}</p>
        <details>
          <summary>{t('details')}</summary>
          <Facts facts={text.details} />
        </details>
        <Button onClick={onAction}>{action}</Button>
      </div>
    </div>
  )
}
