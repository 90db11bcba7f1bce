import type { ReactNode } from 'react'
import styles from './ToggleFigure.module.css'

interface Props {
  figure: string
  pressed: boolean
  onToggle: () => void
  children: ReactNode
}

/** A count that is also a filter: pressed while it is in force. */
export function ToggleFigure({ figure, pressed, onToggle, children }: Props) {
  return (
    <button type="button" aria-pressed={pressed} className={styles.toggle} onClick={onToggle}>
      {children}
      <span className={styles.figure}>{figure}</span>
    </button>
  )
}
