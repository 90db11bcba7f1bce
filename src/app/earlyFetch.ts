import type { EarlyRequests } from '../lib/browser/earlyRequests'

/** A `fetch` that returns the early response of the list to the first request with the same URL. */
export function earlyFetch(
  early: Pick<EarlyRequests, 'list'>,
  get: typeof fetch = fetch,
): typeof fetch {
  return (input, init) => {
    const { list } = early
    if (list?.url !== input) return get(input, init)
    early.list = undefined
    return list.response
  }
}
