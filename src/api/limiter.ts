export type Limiter = <Result>(run: () => Promise<Result>, signal?: AbortSignal) => Promise<Result>

/**
 * Runs at most `maxConcurrent` functions at a time; the others wait in the order of their calls. A waiting call rejects
 * with the abort's reason when its signal aborts.
 */
export function createLimiter(maxConcurrent: number): Limiter {
  let running = 0
  const waiting = new Set<() => void>()

  const startNext = () => {
    const [first] = waiting
    if (!first || running >= maxConcurrent) return
    waiting.delete(first)
    running += 1
    first()
  }

  const acquire = (signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const start = () => {
        signal?.removeEventListener('abort', abort)
        resolve()
      }
      const abort = () => {
        waiting.delete(start)
        reject(signal?.reason as Error)
      }
      if (signal?.aborted) return abort()
      signal?.addEventListener('abort', abort, { once: true })
      waiting.add(start)
      startNext()
    })

  return async (run, signal) => {
    await acquire(signal)
    try {
      return await run()
    } finally {
      running -= 1
      startNext()
    }
  }
}
