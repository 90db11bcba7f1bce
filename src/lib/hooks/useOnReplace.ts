import { useEffect, useEffectEvent, useRef } from 'react'

/** Calls `onReplaced` with the former value after another has replaced it, but not when the component unmounts. */
export function useOnReplace<Value>(value: Value, onReplaced: (former: Value) => void): void {
  const last = useRef(value)
  const notify = useEffectEvent(onReplaced)
  useEffect(() => {
    const former = last.current
    last.current = value
    if (!Object.is(former, value)) notify(former)
  }, [value])
}
