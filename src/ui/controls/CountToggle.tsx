import type { ReactNode } from 'react'
import styles from './CountToggle.module.css'

interface Props {
  count: string
  pressed: boolean
  onToggle: () => void
  children: ReactNode
}

/** A count that is also a filter. It is pressed while the filter is active. */
export function CountToggle({ count, pressed, onToggle, children }: Props) {
  return (
    <button type="button" aria-pressed={pressed} className={styles.toggle} onClick={onToggle}>
      {children}
      <span className={styles.count}>{count}</span>
    </button>
  )
}
