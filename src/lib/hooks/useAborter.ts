import { useCallback, useEffect, useRef } from 'react'

/** Makes controllers for work that must not go on without the component: a new one, or its end, aborts the last. */
export function useAborter(): () => AbortController {
  const current = useRef<AbortController | null>(null)
  useEffect(() => () => current.current?.abort(), [])
  return useCallback(() => {
    current.current?.abort()
    current.current = new AbortController()
    return current.current
  }, [])
}
