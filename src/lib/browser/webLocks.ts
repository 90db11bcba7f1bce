type Release = () => void

/** Locks by name that only one tab holds at a time. */
export interface Locks {
  /** Resolves with the function that releases the lock, or null while another tab holds it. */
  tryAcquire: (name: string) => Promise<Release | null>
  /** Waits for the lock; resolves with the function that releases it. Rejects when the signal is aborted. */
  acquire: (name: string, signal: AbortSignal) => Promise<Release>
}

/**
 * Locks of the browser, with names that begin with `prefix`. Both functions reject where the browser refuses locks. Pages
 * that were loaded over plain http do not have them.
 */
export function webLocks(prefix: string, manager: Pick<LockManager, 'request'>): Locks {
  const request = (name: string, options: LockOptions) =>
    new Promise<Release | null>((resolve, reject) => {
      manager
        .request(`${prefix}:${name}`, options, (lock) => {
          if (!lock) return resolve(null)
          return new Promise<void>((release) => resolve(release))
        })
        .catch(reject)
    })
  return {
    tryAcquire: (name) => request(name, { ifAvailable: true }),
    acquire: async (name, signal) => (await request(name, { signal })) ?? (() => {}),
  }
}
