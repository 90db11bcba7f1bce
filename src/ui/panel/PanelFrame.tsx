import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './PanelFrame.module.css'

interface Props {
  title: ReactNode
  onClose: () => void
  /** stays in sight below what scrolls */
  footer?: ReactNode
  children: ReactNode
}

/** What stands in a side panel: heading, a body that scrolls, and what can be done. */
export function PanelFrame({ title, onClose, footer, children }: Props) {
  const { t } = useTranslation('common')
  return (
    <div className={styles.frame}>
      <div className={styles.header}>
        <h2>{title}</h2>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('close')}
          title={t('close')}
          onClick={onClose}
        />
      </div>
      <div className={styles.body}>{children}</div>
      {footer && <div className={styles.footer}>{footer}</div>}
    </div>
  )
}
