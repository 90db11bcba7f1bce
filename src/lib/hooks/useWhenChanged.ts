import { useEffect, useEffectEvent } from 'react'

/** Acts after a drawing in which the value is another than before, the first one included. */
export function useWhenChanged(value: unknown, act: () => void): void {
  const latest = useEffectEvent(act)
  useEffect(() => latest(), [value])
}
