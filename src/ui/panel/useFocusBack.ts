import { useEffect, useInsertionEffect, useRef } from 'react'

/**
 * Gives the focus back to whoever had it before something opened, as soon as that closes. antd does so when its motion is over:
 * by then the user may be typing elsewhere.
 * @returns what antd is told for `focusable`, so that it leaves this to us
 */
export function useFocusBack(open: boolean) {
  const before = useRef<Element | null>(null)
  // Before anything that opens can take the focus: without motion it is there in the same commit.
  useInsertionEffect(() => {
    if (open) before.current = document.activeElement
  }, [open])
  useEffect(() => {
    if (!open) return
    return () => {
      const { current } = before
      if (current instanceof HTMLElement && current.isConnected)
        current.focus({ preventScroll: true })
    }
  }, [open])
  return givenBack
}

const givenBack = { focusTriggerAfterClose: false }
