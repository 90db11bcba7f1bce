import { useEffect, useEffectEvent } from 'react'

/** Acts each time that something becomes so. */
export function useWhen(so: boolean, act: () => void): void {
  const latest = useEffectEvent(act)
  useEffect(() => {
    if (so) latest()
  }, [so])
}
