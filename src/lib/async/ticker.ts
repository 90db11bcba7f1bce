interface Clock {
  /** Unix ms */
  now: () => number
  /** Notifies of a clock that was set. */
  status: { subscribe: (listener: () => void) => () => void }
}

/**
 * One timer for all ages shown on a page. It runs only while it has subscribers, and ticks at once when the clock is set.
 * @param step ms between two ticks
 */
export function createTicker({ now, status }: Clock, step = 5_000) {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined
  let unsubscribe = () => {}
  let time = now()
  const tick = () => {
    time = now()
    for (const listener of [...listeners]) listener()
  }
  return {
    /** Unix ms of the last tick. */
    get: () => time,
    subscribe: (listener: () => void) => {
      if (!listeners.size) {
        time = now()
        timer = setInterval(tick, step)
        unsubscribe = status.subscribe(tick)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size) return
        clearInterval(timer)
        unsubscribe()
      }
    },
  }
}

export type Ticker = ReturnType<typeof createTicker>
