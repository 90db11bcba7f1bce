import { useEffect, useEffectEvent } from 'react'
import { useServerClock } from '../../api/query'
import { untilVisible } from '../../api/untilVisible'

/** When the fleet is to be read anew. Times are Unix ms. */
interface DueRead {
  /** when it was read; 0: not yet */
  readAt: number
  /** ms from one read to the next; 0: never */
  interval: number
  /** It is being read. */
  running: boolean
}

/**
 * Calls `read` once, when it is due: `interval` ms after the last read, but not while one is under way or the tab is hidden.
 * Returns a function that cancels it.
 */
export function readWhenDue(
  { readAt, interval, running }: DueRead,
  now: () => number,
  read: () => void,
): () => void {
  if (interval === 0 || running || readAt === 0) return () => {}
  const control = new AbortController()
  const { signal } = control
  const timer = setTimeout(
    () => {
      void untilVisible(signal).then(() => {
        if (!signal.aborted) read()
      })
    },
    Math.max(readAt + interval - now(), minDelay),
  )
  return () => {
    clearTimeout(timer)
    control.abort()
  }
}

/** ms; a scan that took longer than its interval is not followed by the next one at once */
const minDelay = 1_000

/** Reads the fleet anew when it is due. */
export function useFleetRefresh({ readAt, interval, running }: DueRead, read: () => void): void {
  const clock = useServerClock()
  const latest = useEffectEvent(read)
  useEffect(
    () => readWhenDue({ readAt, interval, running }, clock.now, () => latest()),
    [readAt, interval, running, clock],
  )
}
