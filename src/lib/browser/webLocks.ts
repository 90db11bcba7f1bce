import { answered } from '../async/answered'

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

/** Locks that are taken otherwise once the browser has refused one, or does not answer. */
export function locksOr(locks: Locks, other: Locks): Locks {
  let isRefused = false
  return {
    async tryAcquire(name) {
      if (isRefused) return other.tryAcquire(name)
      try {
        return await answered(locks.tryAcquire(name))
      } catch {
        isRefused = true
        return other.tryAcquire(name)
      }
    },
    async acquire(name, signal) {
      if (isRefused) return other.acquire(name, signal)
      try {
        return await locks.acquire(name, signal)
      } catch (error) {
        if (signal.aborted) throw error
        isRefused = true
        return other.acquire(name, signal)
      }
    },
  }
}
