/**
 * Runs one write at a time. Calls during a write share the next one, and each call resolves once a write that began
 * after it has ended. A write that fails rejects the calls that share it, and the next one runs all the same.
 */
export function createCoalescingSaver(write: () => Promise<void>): () => Promise<void> {
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
