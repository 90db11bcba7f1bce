import { useCallback, useSyncExternalStore } from 'react'
import { useConsoleRoot } from './ConsoleRoot'

/** Whether the console, which may be a part of a larger page, is narrower than `limit` px. */
export function useNarrow(limit: number): boolean {
  const root = useConsoleRoot()
  const subscribe = useCallback(
    (changed: () => void) => {
      const observer = new ResizeObserver(changed)
      observer.observe(root)
      return () => observer.disconnect()
    },
    [root],
  )
  return useSyncExternalStore(subscribe, () => root.clientWidth < limit)
}
