import { useEffect, useEffectEvent } from 'react'
import { useServerClock } from '../../api/query'
import { untilVisible } from '../../api/untilVisible'

/**
 * Reads the fleet anew every `interval` ms after it was read, but not while it is being read or the tab is hidden.
 * @param readAt Unix ms; 0: not yet @param interval 0: never
 */
export function useFleetRefresh(
  readAt: number,
  interval: number,
  running: boolean,
  read: () => void,
): void {
  const clock = useServerClock()
  const latest = useEffectEvent(read)
  useEffect(() => {
    if (interval === 0 || running || readAt === 0) return
    const control = new AbortController()
    const { signal } = control
    const timer = setTimeout(
      () => {
        void untilVisible(signal).then(() => {
          if (!signal.aborted) latest()
        })
      },
      Math.max(readAt + interval - clock.now(), 1_000),
    )
    return () => {
      clearTimeout(timer)
      control.abort()
    }
  }, [readAt, interval, running, clock])
}
