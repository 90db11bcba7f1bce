import { useEffect, useEffectEvent, useRef } from 'react'

/**
 * Calls `act` once a changed value has stayed the same for `ms`, or at once when the page is left or the component
 * unmounts.
 */
export function useDebouncedChange<Value>(
  value: Value,
  act: (value: Value) => void,
  ms: number,
): void {
  const handled = useRef(value)
  const handle = useEffectEvent(() => {
    if (Object.is(handled.current, value)) return
    handled.current = value
    act(value)
  })
  useEffect(() => {
    const timer = setTimeout(handle, ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  const flush = useRef<() => void>(() => {})
  useEffect(() => {
    flush.current = () => handle()
  })
  useEffect(() => {
    const flushNow = () => flush.current()
    addEventListener('pagehide', flushNow)
    return () => {
      removeEventListener('pagehide', flushNow)
      flushNow()
    }
  }, [])
}
