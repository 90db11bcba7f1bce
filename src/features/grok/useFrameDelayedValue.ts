import { useLayoutEffect, useState } from 'react'

/** Returns the value of some frames ago, so that more important components are drawn first. */
export function useFrameDelayedValue<Value>(value: Value, frames: number): Value {
  const [delayed, setDelayed] = useState(value)
  useLayoutEffect(() => {
    let left = frames
    const next = () =>
      --left > 0 ? (frame = requestAnimationFrame(next)) : setDelayed(() => value)
    let frame = requestAnimationFrame(next)
    return () => cancelAnimationFrame(frame)
  }, [value, frames])
  return delayed
}
