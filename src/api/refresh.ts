import { useMemo } from 'react'

/** What TanStack knows about a query that matters here. */
interface Refreshed {
  queryHash: string
  state: { status: 'pending' | 'error' | 'success'; errorUpdateCount: number }
}

/** Refreshes slow down to this while they fail, in ms. */
const slowest = 300_000

/**
 * When to refresh again, for `refetchInterval`: after `interval` ms, twice as long with each failure in a row, at most
 * five minutes; 0 is never. One for each observer: TanStack counts failures only since the beginning.
 */
export function createRefresh(interval: number) {
  let hash: string | undefined
  let forgiven = 0
  return ({ queryHash, state }: Refreshed): number | false => {
    if (!interval) return false
    if (queryHash !== hash) forgiven = Math.max(0, state.errorUpdateCount - 1)
    if (state.status === 'success') forgiven = state.errorUpdateCount
    hash = queryHash
    const failures = state.errorUpdateCount - forgiven
    return Math.min(interval * 2 ** failures, Math.max(interval, slowest))
  }
}

/** `refetchInterval` of one query; `interval` in ms, 0 = never. */
export const useRefresh = (interval: number) => useMemo(() => createRefresh(interval), [interval])
