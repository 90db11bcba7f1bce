import type { ReactNode } from 'react'
import styles from './FilterButton.module.css'

/** A value in a row that filters the list by that value when pressed. `label` names the action: "Show only tag web". */
export function FilterButton(props: { label: string; onClick: () => void; children: ReactNode }) {
  return (
    <button
      type="button"
      className={styles.button}
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
    >
      {props.children}
    </button>
  )
}
