import type { Locks } from '../../../lib/browser/webLocks'
import type { Journal } from '../store/journal'

/** ms for which a lease is valid without renewal: how long a closed tab blocks the others at most */
const leaseMs = 15_000

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
