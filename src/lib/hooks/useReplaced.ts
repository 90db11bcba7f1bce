import { useEffect, useEffectEvent, useRef } from 'react'

/** Tells of the former value once another has taken its place; not when the component goes with it. */
export function useReplaced<Value>(value: Value, onReplaced: (former: Value) => void): void {
  const former = useRef(value)
  const latest = useEffectEvent(onReplaced)
  useEffect(() => {
    const before = former.current
    former.current = value
    if (!Object.is(before, value)) latest(before)
  }, [value])
}
