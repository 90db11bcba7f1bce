import { useEffect, useState } from 'react'

/** Becomes true once `active` has been true for `ms`, so that short activity causes no flicker. */
export function useDelayedFlag(active: boolean, ms: number): boolean {
  const [delayed, setDelayed] = useState(false)
  if (delayed && !active) setDelayed(false)
  useEffect(() => {
    if (!active) return
    const timer = setTimeout(() => setDelayed(true), ms)
    return () => clearTimeout(timer)
  }, [active, ms])
  return delayed && active
}
