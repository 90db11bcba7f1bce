import { useCallback, useLayoutEffect, useRef } from 'react'

/** A way to what is current, for those who ask for it later and need not be drawn anew when it changes. */
export function useLatestRef<Value>(value: Value): () => Value {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return useCallback(() => latest.current, [])
}
