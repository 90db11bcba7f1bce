import { useEffect, useEffectEvent } from 'react'

/** Calls `act` each time the condition becomes true, also at the first render. */
export function useOnTrue(condition: boolean, act: () => void): void {
  const latest = useEffectEvent(act)
  useEffect(() => {
    if (condition) latest()
  }, [condition])
}
