import { useEffect, useInsertionEffect, useRef } from 'react'
import { rootOf } from '../../lib/browser/rootOf'
import { useConsoleRoot } from '../useConsoleRoot'

/**
 * Returns the focus to the element that had it before a dialog opened, as soon as the dialog closes. antd does so only
 * after its animation, when the user may already be typing elsewhere.
 * @returns the value for antd's `focusable`, which turns antd's own handling off
 */
export function useReturnFocus(open: boolean) {
  const root = useConsoleRoot()
  const before = useRef<Element | null>(null)
  // An insertion effect runs before the dialog takes the focus, which without animation happens in the same commit.
  useInsertionEffect(() => {
    if (open) before.current = rootOf(root).activeElement
  }, [open, root])
  useEffect(() => {
    if (!open) return
    return () => {
      const { current } = before
      if (current instanceof HTMLElement && current.isConnected)
        current.focus({ preventScroll: true })
    }
  }, [open])
  return withoutReturn
}

const withoutReturn = { focusTriggerAfterClose: false }
