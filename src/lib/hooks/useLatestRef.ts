import { useCallback, useLayoutEffect, useRef } from 'react'

/** A stable getter for the latest value, for callbacks that need not render again when it changes. */
export function useLatestRef<Value>(value: Value): () => Value {
  const latest = useRef(value)
  useLayoutEffect(() => {
    latest.current = value
  })
  return useCallback(() => latest.current, [])
}
