import type { ReactNode } from 'react'
import styles from './ActionBar.module.css'

interface Props {
  /** the accessible name of a bar that is a region of its page */
  label?: string
  /** Sticks to the bottom of the page, over its content, so that nothing moves when it appears. */
  sticky?: boolean
  /** what the actions act on: a selection, a server, unsaved changes */
  status?: ReactNode
  /** above both: progress, an error, a field that belongs to the actions */
  notice?: ReactNode
  /** the actions, the main one last */
  children?: ReactNode
}

/** What is acted on at the start, and the actions at the end: the footer of a drawer, or a bar at the end of a page. */
export function ActionBar({ label, sticky = false, status, notice, children }: Props) {
  const Element = label === undefined ? 'div' : 'section'
  return (
    <Element aria-label={label} className={sticky ? `${styles.bar} ${styles.sticky}` : styles.bar}>
      {notice}
      <div className={styles.line}>
        <div className={styles.status}>{status}</div>
        <div className={styles.actions}>{children}</div>
      </div>
    </Element>
  )
}
