import type { Endpoint } from '../contract/endpoint'

/** How long requests may take: as long as the server needs by what was seen of it. */
export interface TimeLimits {
  /** ms from sending until the whole answer has arrived. @param asked ms that the caller grants at least */
  limitOf(endpoint: Endpoint, asked?: number): number
  /** Notes how long a request took, or that it was given up after so long. */
  learn(endpoint: Endpoint, ms: number, outcome: 'answered' | 'given up'): void
}

/** ms for an operation of which nothing is known */
const readLimit = 60_000
const writeLimit = 15_000
const longestLimit = 10 * 60_000
/** The next time may take so many times as long. */
const margin = 5

/** Creates the limits of one console. @param timeout ms for any request, from the settings; 0: by kind */
export function createTimeLimits(timeout = 0): TimeLimits {
  const needed = new Map<Endpoint, number>()
  return {
    limitOf(endpoint, asked = 0) {
      const isRead = endpoint.method === 'GET' || endpoint.safe
      const base = timeout || (isRead ? readLimit : writeLimit)
      return Math.min(longestLimit, Math.max(base, asked, margin * (needed.get(endpoint) ?? 0)))
    },
    learn(endpoint, ms, outcome) {
      const last = needed.get(endpoint) ?? 0
      // A quick answer after slow ones says little: the next page may be a slow one again.
      needed.set(endpoint, outcome === 'given up' ? Math.max(last, ms) : Math.max(ms, last / 2))
    },
  }
}
