import { Suspense, useState, type KeyboardEvent, type ReactNode } from 'react'
import { arrows } from '../../lib/drawings'
import styles from './SelectFace.module.css'

interface Props {
  /** the name of the select, which is also what it shows */
  label: string
  /** whether something is chosen */
  chosen: boolean
  /** Called on hover and on focus, to load the code of the select. */
  onPreload: () => void
  /** the select itself, which opens and takes the focus as soon as it is there */
  children: ReactNode
}

/** A select that shows its name only. It is loaded when it is opened for the first time, and looks the same before. */
export function LateSelect({ label, chosen, onPreload, children }: Props) {
  const [used, setUsed] = useState(false)
  const open = () => setUsed(true)
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ' && event.key !== 'ArrowDown') return
    event.preventDefault()
    open()
  }
  const face = (
    <div
      role="combobox"
      tabIndex={0}
      aria-label={label}
      aria-haspopup="listbox"
      aria-expanded={false}
      data-chosen={chosen}
      className={styles.face}
      onPointerEnter={onPreload}
      onFocus={onPreload}
      onClick={open}
      onKeyDown={onKeyDown}
    >
      <span aria-hidden>{label}</span>
      <svg viewBox="0 0 12 12" aria-hidden="true">
        <path d={arrows.choice} />
      </svg>
    </div>
  )
  return used ? <Suspense fallback={face}>{children}</Suspense> : face
}
