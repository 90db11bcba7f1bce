import { useEffect, useEffectEvent } from 'react'

/** Calls `act` after each render with a changed value, and after the first render. */
export function useOnChange(value: unknown, act: () => void): void {
  const latest = useEffectEvent(act)
  useEffect(() => latest(), [value])
}
