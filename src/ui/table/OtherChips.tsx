import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { placeAtButton } from '../panel/placeAtButton'
import { useConsoleRoot } from '../useConsoleRoot'
import styles from './OtherChips.module.css'

interface Props {
  anchor: RefObject<HTMLElement | null>
  label: string
  onClose: () => void
  children: ReactNode
}

/** The chips that have no room in their cell, in a panel below the button that counts them. Escape or a click elsewhere closes it. */
export function OtherChips({ anchor, label, onClose, children }: Props) {
  const root = useConsoleRoot()
  const panel = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    const [button, popover] = [anchor.current, panel.current]
    if (!button || !popover) return
    popover.showPopover()
    placeAtButton(button, popover, root)
    popover.focus()
    const close = () => popover.hidePopover()
    root.addEventListener('scroll', close, true)
    return () => root.removeEventListener('scroll', close, true)
  }, [anchor, root])
  return (
    <span
      ref={panel}
      popover="auto"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className={styles.panel}
      onToggle={({ newState }) => {
        if (newState === 'closed') onClose()
      }}
      onKeyDown={(event) => {
        // The keys of the table are not for what lies above it.
        event.stopPropagation()
        if (event.key !== 'Escape') return
        event.preventDefault()
        panel.current?.hidePopover()
        anchor.current?.focus()
      }}
    >
      {children}
    </span>
  )
}
