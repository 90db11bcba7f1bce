import type { ReactNode } from 'react'
import styles from './Empty.module.css'

/** Stands in for content that does not exist: one sentence with the reason, and one action. */
export function Empty(props: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{props.title}</p>
      {props.children && <p className={styles.body}>{props.children}</p>}
      {props.action}
    </div>
  )
}
