import { createContext, use, useEffect, type RefObject } from 'react'
import { useLatestRef } from '../../lib/hooks/useLatestRef'

/** Whether a press on the free space of a row opens it. */
export const RowPressContext = createContext(true)

/** Attaches the keys and presses of rows to the element around a table, once there are rows. Their code is loaded then. */
export function useRowNavigation(element: RefObject<HTMLElement | null>, ready: boolean) {
  const opensRows = useLatestRef(use(RowPressContext))
  useEffect(() => {
    const { current } = element
    if (!ready || !current) return
    let detach: (() => void) | undefined
    let isGone = false
    // Without it every element is a stop of its own, and rows open by their links.
    import('./rowNavigation').then(
      ({ attachRowNavigation }) => {
        if (!isGone) detach = attachRowNavigation(current, { opensRows })
      },
      () => {},
    )
    return () => {
      isGone = true
      detach?.()
    }
  }, [element, ready, opensRows])
}
