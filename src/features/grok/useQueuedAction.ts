import { useEffect, useEffectEvent, useRef } from 'react'

/**
 * Makes an action that may be requested before it is possible: it then runs once, as soon as it is possible.
 * @param isReady called after each rendering while the action is queued
 * @returns requests the action
 */
export function useQueuedAction(isReady: () => boolean, act: () => void): () => void {
  const isQueued = useRef(false)
  const attempt = () => {
    if (!isQueued.current || !isReady()) return
    isQueued.current = false
    act()
  }
  const retry = useEffectEvent(attempt)
  useEffect(() => retry())
  return () => {
    isQueued.current = true
    attempt()
  }
}
