import { useEffect, useEffectEvent, useRef } from 'react'

/** Acts on a value that has not changed for `ms`; at once when the page is being left or the component goes. */
export function useAfterPause<Value>(value: Value, act: (value: Value) => void, ms: number): void {
  const acted = useRef(value)
  const latest = useEffectEvent(() => {
    if (Object.is(acted.current, value)) return
    acted.current = value
    act(value)
  })
  useEffect(() => {
    const timer = setTimeout(latest, ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  const leaving = useRef<() => void>(() => {})
  useEffect(() => {
    leaving.current = () => latest()
  })
  useEffect(() => {
    const leave = () => leaving.current()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [])
}
