import { ExclamationCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons'
import type { ReactNode } from 'react'
import styles from './Banner.module.css'

const icons = {
  info: InfoCircleOutlined,
  warning: WarningOutlined,
  error: ExclamationCircleOutlined,
}

/** A message of one line above the content that it concerns. Screen readers announce it; it does not take the focus. */
export function Banner(props: {
  tone: keyof typeof icons
  children: ReactNode
  action?: ReactNode
}) {
  const Icon = icons[props.tone]
  return (
    <div role="status" className={`${styles.banner} ${styles[props.tone]}`}>
      <Icon aria-hidden className={styles.icon} />
      <span className={styles.text}>{props.children}</span>
      {props.action}
    </div>
  )
}
