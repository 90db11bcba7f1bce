import type { ReactNode } from 'react'
import { InsetDrawer } from './InsetDrawer'

interface Props {
  open: boolean
  /** the accessible name of the panel */
  label: string
  onClose: () => void
  /** px, at most */
  width?: number
  /** a `PanelLayout` */
  children: ReactNode
}

/** A panel along the right edge of the console. Escape closes it. */
export function SidePanel({ open, label, onClose, width = 880, children }: Props) {
  return (
    <InsetDrawer
      open={open}
      onClose={onClose}
      aria-label={label}
      closable={false}
      size={`min(${width}px, 100%)`}
      mask={{ closable: false }}
      destroyOnHidden
    >
      {children}
    </InsetDrawer>
  )
}
