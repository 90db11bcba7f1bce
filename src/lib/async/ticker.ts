/** One timer for everything on a page that shows an age. It runs while somebody watches. */
export function createTicker(step = 5_000, now: () => number = Date.now) {
  const watchers = new Set<() => void>()
  let timer: ReturnType<typeof setInterval> | undefined
  let time = now()
  const tick = () => {
    time = now()
    for (const watcher of [...watchers]) watcher()
  }
  return {
    /** Unix ms of the last tick. */
    get: () => time,
    subscribe: (watcher: () => void) => {
      if (!watchers.size) {
        time = now()
        timer = setInterval(tick, step)
      }
      watchers.add(watcher)
      return () => {
        watchers.delete(watcher)
        if (!watchers.size) clearInterval(timer)
      }
    },
  }
}

export type Ticker = ReturnType<typeof createTicker>
