import { CloseOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Heading } from '../layout/Heading'
import styles from './PanelLayout.module.css'

interface Props {
  title: ReactNode
  onClose: () => void
  /** an `ActionBar`, which stays visible below the scrolling body */
  footer?: ReactNode
  children: ReactNode
}

/** The content of a side panel: a heading, a scrolling body and a footer with actions. */
export function PanelLayout({ title, onClose, footer, children }: Props) {
  const { t } = useTranslation('common')
  return (
    <div className={styles.layout}>
      <div className={styles.header}>
        <Heading depth={2}>{title}</Heading>
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
