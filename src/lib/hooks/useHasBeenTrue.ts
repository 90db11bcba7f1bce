import { useState } from 'react'

/** Whether the flag has ever been true since the component mounted. */
export function useHasBeenTrue(now: boolean): boolean {
  const [before, setBefore] = useState(now)
  if (now && !before) setBefore(true)
  return before || now
}
