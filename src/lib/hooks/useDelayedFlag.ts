import { useEffect, useState } from 'react'

/** Whether something has been going on for `ms`: what is over before that is not worth a flicker. */
export function useDelayedFlag(going: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false)
  if (lasting && !going) setLasting(false)
  useEffect(() => {
    if (!going) return
    const timer = setTimeout(() => setLasting(true), ms)
    return () => clearTimeout(timer)
  }, [going, ms])
  return lasting && going
}
