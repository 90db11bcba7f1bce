export type Limiter = <Result>(run: () => Promise<Result>, signal?: AbortSignal) => Promise<Result>

/** At most `most` runs at a time, the others wait in the order they came. Who waits can still be called off. */
export function createLimiter(most: number): Limiter {
  let running = 0
  const waiting = new Set<() => void>()

  const next = () => {
    const [first] = waiting
    if (!first || running >= most) return
    waiting.delete(first)
    running += 1
    first()
  }

  const turn = (signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const start = () => {
        signal?.removeEventListener('abort', leave)
        resolve()
      }
      const leave = () => {
        waiting.delete(start)
        reject(signal?.reason as Error)
      }
      if (signal?.aborted) return leave()
      signal?.addEventListener('abort', leave, { once: true })
      waiting.add(start)
      next()
    })

  return async (run, signal) => {
    await turn(signal)
    try {
      return await run()
    } finally {
      running -= 1
      next()
    }
  }
}
