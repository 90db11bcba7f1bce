import { useState } from 'react'

/** Whether something has been so at any time: true from then on. */
export function useHasBeenTrue(now: boolean): boolean {
  const [before, setBefore] = useState(now)
  if (now && !before) setBefore(true)
  return before || now
}
