import type { ReactNode } from 'react'
import { Drawing, type DrawingName } from './Drawing'
import styles from './Empty.module.css'

/**
 * Stands in for content that does not exist: one sentence with the reason, and one action.
 * @param props `drawing` is for a page that has nothing else to show
 */
export function Empty(props: {
  title: string
  drawing?: DrawingName
  children?: ReactNode
  action?: ReactNode
}) {
  return (
    <div className={styles.empty}>
      {props.drawing && <Drawing name={props.drawing} />}
      <p className={styles.title}>{props.title}</p>
      {props.children && <p className={styles.body}>{props.children}</p>}
      {props.action}
    </div>
  )
}
