import { useLayoutEffect, useState } from 'react'

/** A value some frames behind: what is of less concern leaves the first ones to what is of more. */
export function useFramesLater<Value>(value: Value, frames: number): Value {
  const [shown, show] = useState(value)
  useLayoutEffect(() => {
    let left = frames
    const next = () => (--left > 0 ? (frame = requestAnimationFrame(next)) : show(() => value))
    let frame = requestAnimationFrame(next)
    return () => cancelAnimationFrame(frame)
  }, [value, frames])
  return shown
}
