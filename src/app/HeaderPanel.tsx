import { Button, Popover } from 'antd'
import { Suspense, type ReactNode } from 'react'
import styles from './HeaderPanel.module.css'

/** A button of the header and the panel it opens, which stays inside the header's landmark. */
export function HeaderPanel(props: { label: string; icon: ReactNode; children: ReactNode }) {
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      arrow={false}
      content={
        <Suspense fallback={<div className={styles.panel} />}>
          <div className={styles.panel}>{props.children}</div>
        </Suspense>
      }
      getPopupContainer={(button) => button.parentElement ?? button}
    >
      <Button type="text" icon={props.icon} aria-label={props.label} title={props.label} />
    </Popover>
  )
}
