import { useMemo } from 'react'

/** The members of a TanStack query that decide its refresh. Times are Unix ms. */
interface RefreshedQuery {
  queryHash: string
  state: {
    status: 'pending' | 'error' | 'success'
    errorUpdateCount: number
    dataUpdatedAt: number
    errorUpdatedAt: number
  }
}

/** ms that the interval of a failing refresh grows to */
const maxInterval = 300_000

/**
 * TanStack options for a refresh every `interval` ms; 0 never refreshes. The interval doubles with each failure in a row,
 * to five minutes at most. Each observer needs options of its own: TanStack counts all failures of a query, so the
 * options remember how many came before the current row of failures.
 */
export function createRefreshOptions(interval: number) {
  let hash: string | undefined
  let earlierFailures = 0
  const intervalAfter = ({ queryHash, state }: RefreshedQuery): number | false => {
    if (!interval) return false
    if (queryHash !== hash) earlierFailures = Math.max(0, state.errorUpdateCount - 1)
    if (state.status === 'success') earlierFailures = state.errorUpdateCount
    hash = queryHash
    const failures = state.errorUpdateCount - earlierFailures
    return Math.min(interval * 2 ** failures, Math.max(interval, maxInterval))
  }
  return {
    refetchInterval: intervalAfter,
    /** A hidden tab does not refresh; when it becomes visible, an overdue refresh runs at once. */
    refetchOnWindowFocus: (query: RefreshedQuery) => {
      const [due, { dataUpdatedAt, errorUpdatedAt }] = [intervalAfter(query), query.state]
      const age = Date.now() - Math.max(dataUpdatedAt, errorUpdatedAt)
      return due !== false && age >= due ? ('always' as const) : false
    },
  }
}

export type RefreshOptions = ReturnType<typeof createRefreshOptions>

/** `createRefreshOptions` for one query of a component. @param interval ms; 0 never refreshes */
export const useRefreshOptions = (interval: number) =>
  useMemo(() => createRefreshOptions(interval), [interval])
