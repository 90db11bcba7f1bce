import type { Journal } from '../store/journal'

type Release = () => void

/** Locks by name that only one tab holds at a time. */
export interface Locks {
  /** Resolves with the function that releases the lock, or null while another tab holds it. */
  tryAcquire: (name: string) => Promise<Release | null>
  /** Waits for the lock; resolves with the function that releases it. Rejects when the signal is aborted. */
  acquire: (name: string, signal: AbortSignal) => Promise<Release>
}

/** ms for which a lease is valid without renewal: how long a closed tab blocks the others at most */
const leaseMs = 15_000

/** Locks of the browser. Pages that were loaded over plain http do not have them. */
export const webLocks = (prefix: string, manager: LockManager): Locks => {
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

interface LeaseOptions {
  journal: Pick<Journal, 'lease' | 'release'>
  /** identifies this tab */
  holder: string
  now: () => number
  wait: (ms: number, signal: AbortSignal) => Promise<void>
}

/** Locks by leases in the journal, which expire unless they are renewed. */
export function leaseLocks({ journal, holder, now, wait }: LeaseOptions): Locks {
  const tryAcquire = async (name: string) => {
    const renew = () => journal.lease(name, holder, now() + leaseMs, now())
    if (!(await renew())) return null
    // A closed journal rejects both calls; the lease expires then.
    const timer = setInterval(() => void renew().catch(() => {}), leaseMs / 3)
    return () => {
      clearInterval(timer)
      void journal.release(name, holder).catch(() => {})
    }
  }
  return {
    tryAcquire,
    async acquire(name, signal) {
      for (;;) {
        const release = await tryAcquire(name)
        if (release) return release
        await wait(leaseMs / 3, signal)
      }
    },
  }
}
