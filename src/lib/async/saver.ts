/** Writes one at a time: calls that come while one is under way share the next. Each resolves once what it saw is written. */
export function saver(write: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> = Promise.resolve()
  let next: Promise<void> | null = null
  return () => {
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null
        running = write()
        return running
      })
    return next
  }
}
