/** One timer for all ages shown on a page. It runs only while it has subscribers. @param step ms between two ticks */
export function createTicker(step = 5_000, now: () => number = Date.now) {
  const listeners = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined
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
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (!listeners.size) clearInterval(timer)
      }
    },
  }
}

export type Ticker = ReturnType<typeof createTicker>
