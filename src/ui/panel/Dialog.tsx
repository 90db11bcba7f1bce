import { Modal } from 'antd'
import type { ReactNode } from 'react'
import { useConsoleRoot } from '../useConsoleRoot'
import { ActionMenuContext } from './ActionMenu'
import { keepTab } from './keepTab'
import { useReturnFocus } from './useReturnFocus'

interface Props {
  open: boolean
  title: string
  /** Not called while the dialog is `busy`, when it cannot be closed. */
  onClose: () => void
  busy?: boolean
  /** px, at most */
  width?: number
  /** the buttons of the dialog */
  footer: ReactNode
  children: ReactNode
}

/** A dialog inside the console's own element, since fixed boxes would cover the page around an embedded console. */
export function Dialog({
  open,
  title,
  onClose,
  busy = false,
  width = 560,
  footer,
  children,
}: Props) {
  const root = useConsoleRoot()
  const focusable = useReturnFocus(open)
  return (
    <Modal
      open={open}
      title={title}
      onCancel={onClose}
      focusable={focusable}
      wrapProps={{ onKeyDown: keepTab }}
      closable={!busy}
      keyboard={!busy}
      mask={{ closable: !busy }}
      // A dialog that is opened from a menu has buttons of its own.
      footer={footer && <ActionMenuContext value={null}>{footer}</ActionMenuContext>}
      width={width}
      // Nearer to the upper edge where the console is low.
      style={{ top: 'clamp(8px, (100cqh - 400px) / 2, 100px)' }}
      getContainer={root}
      styles={{ mask: { position: 'absolute' }, wrapper: { position: 'absolute' } }}
      destroyOnHidden
    >
      <ActionMenuContext value={null}>{children}</ActionMenuContext>
    </Modal>
  )
}
