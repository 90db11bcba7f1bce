import { useCallback, useEffect, useRef } from 'react'

/**
 * Returns a function that creates an AbortController. The last one is aborted by the next and when the component
 * unmounts.
 */
export function useAbortController(): () => AbortController {
  const current = useRef<AbortController | null>(null)
  useEffect(() => () => current.current?.abort(), [])
  return useCallback(() => {
    current.current?.abort()
    current.current = new AbortController()
    return current.current
  }, [])
}
