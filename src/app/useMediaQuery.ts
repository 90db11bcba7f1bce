import { useMemo, useSyncExternalStore } from 'react'

/** Whether a CSS media query matches. */
export function useMediaQuery(query: string): boolean {
  // Creating a media query list in each render is slow.
  const { subscribe, matches } = useMemo(() => {
    const list = matchMedia(query)
    return {
      matches: () => list.matches,
      subscribe: (onChange: () => void) => {
        list.addEventListener('change', onChange)
        return () => list.removeEventListener('change', onChange)
      },
    }
  }, [query])
  return useSyncExternalStore(subscribe, matches)
}
