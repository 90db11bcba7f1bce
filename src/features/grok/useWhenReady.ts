import { useEffect, useEffectEvent, useRef } from 'react'

/**
 * An act that may be asked for before it can be done: it is done as soon as it can be, once.
 * @param isReady asked after each rendering while the act waits
 * @returns asks for it
 */
export function useWhenReady(isReady: () => boolean, act: () => void): () => void {
  const waiting = useRef(false)
  const attempt = () => {
    if (!waiting.current || !isReady()) return
    waiting.current = false
    act()
  }
  const again = useEffectEvent(attempt)
  useEffect(() => again())
  return () => {
    waiting.current = true
    attempt()
  }
}
