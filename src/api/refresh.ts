import { useMemo } from 'react'

/** What TanStack knows about a query that matters here. Times are Unix ms. */
interface Refreshed {
  queryHash: string
  state: {
    status: 'pending' | 'error' | 'success'
    errorUpdateCount: number
    dataUpdatedAt: number
    errorUpdatedAt: number
  }
}

/** Refreshes slow down to this while they fail, in ms. */
const slowest = 300_000

/**
 * How a query refreshes by itself, as options of it: after `interval` ms, twice as long with each failure in a row, at most
 * five minutes; 0 is never. One for each observer: TanStack counts failures only since the beginning.
 */
export function createRefresh(interval: number) {
  let hash: string | undefined
  let forgiven = 0
  const next = ({ queryHash, state }: Refreshed): number | false => {
    if (!interval) return false
    if (queryHash !== hash) forgiven = Math.max(0, state.errorUpdateCount - 1)
    if (state.status === 'success') forgiven = state.errorUpdateCount
    hash = queryHash
    const failures = state.errorUpdateCount - forgiven
    return Math.min(interval * 2 ** failures, Math.max(interval, slowest))
  }
  return {
    refetchInterval: next,
    /** A hidden tab is left alone: what fell due meanwhile is made up for at once when it is looked at again. */
    refetchOnWindowFocus: (query: Refreshed) => {
      const [after, { dataUpdatedAt, errorUpdatedAt }] = [next(query), query.state]
      const age = Date.now() - Math.max(dataUpdatedAt, errorUpdatedAt)
      return after !== false && age >= after ? ('always' as const) : false
    },
  }
}

export type Refresh = ReturnType<typeof createRefresh>

/** The same for one query of a component; `interval` in ms, 0 = never. */
export const useRefresh = (interval: number) => useMemo(() => createRefresh(interval), [interval])
