import { Drawer } from 'antd'
import type { ReactNode } from 'react'
import { useConsoleRoot } from '../ConsoleRoot'
import { useFocusBack } from './useFocusBack'

interface Props {
  open: boolean
  /** names the panel to assistive technology */
  label: string
  onClose: () => void
  /** px, at most */
  width?: number
  /** a `PanelFrame` */
  children: ReactNode
}

/** A panel along the right edge, inside the console's own element. Escape closes it. */
export function SidePanel({ open, label, onClose, width = 880, children }: Props) {
  const root = useConsoleRoot()
  const focusable = useFocusBack(open)
  return (
    <Drawer
      open={open}
      onClose={onClose}
      focusable={focusable}
      aria-label={label}
      closable={false}
      size={`min(${width}px, 100%)`}
      mask={{ closable: false }}
      getContainer={root}
      rootStyle={{ position: 'absolute' }}
      styles={{ body: { padding: 0 } }}
      destroyOnHidden
    >
      {children}
    </Drawer>
  )
}
