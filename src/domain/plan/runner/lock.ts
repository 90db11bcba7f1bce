import type { Journal } from '../store/journal'

type Release = () => void

/** What only one tab may do at a time, by name. */
export interface Locks {
  /** Takes the lock and answers with what gives it back; null when another tab has it. */
  take: (name: string) => Promise<Release | null>
  /** The same, once nobody else has it. Rejects when it is called off. */
  wait: (name: string, signal: AbortSignal) => Promise<Release>
}

/** ms that a lease holds without being renewed: a tab that is gone holds nothing up for longer */
const leaseTime = 15_000

/** The browser's own locks. It has none where a page came over plain http. */
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
    take: (name) => request(name, { ifAvailable: true }),
    wait: async (name, signal) => (await request(name, { signal })) ?? (() => {}),
  }
}

interface LeaseParts {
  journal: Pick<Journal, 'lease' | 'release'>
  /** who this tab is */
  holder: string
  now: () => number
  wait: (ms: number, signal: AbortSignal) => Promise<void>
}

/** Leases in the journal, which run out unless they are renewed. */
export function leases({ journal, holder, now, wait }: LeaseParts): Locks {
  const take = async (name: string) => {
    const renew = () => journal.lease(name, holder, now() + leaseTime, now())
    if (!(await renew())) return null
    // A journal that is closed can do neither: then the lease runs out.
    const timer = setInterval(() => void renew().catch(() => {}), leaseTime / 3)
    return () => {
      clearInterval(timer)
      void journal.release(name, holder).catch(() => {})
    }
  }
  return {
    take,
    async wait(name, signal) {
      for (;;) {
        const release = await take(name)
        if (release) return release
        await wait(leaseTime / 3, signal)
      }
    },
  }
}
