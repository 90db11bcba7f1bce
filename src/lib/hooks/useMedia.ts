import { useMemo, useSyncExternalStore } from 'react'

/** Whether a CSS media query holds now. */
export function useMedia(query: string): boolean {
  // Asked at each drawing: one list serves them all.
  const { subscribe, holds } = useMemo(() => {
    const list = matchMedia(query)
    return {
      holds: () => list.matches,
      subscribe: (changed: () => void) => {
        list.addEventListener('change', changed)
        return () => list.removeEventListener('change', changed)
      },
    }
  }, [query])
  return useSyncExternalStore(subscribe, holds)
}
