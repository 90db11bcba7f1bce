import type { QueryClient } from '@tanstack/react-query'

/** answers of one endpoint that are kept although nothing shows them, so that going back is quick */
const maxInactive = 6

/**
 * Removes the oldest unused answers of an endpoint whenever a new one is requested. TanStack's time limit alone does not
 * bound them: paging through a list for a minute leaves hundreds of answers, each as large as the server made it.
 */
export function evictOldQueries(client: QueryClient): void {
  const cache = client.getQueryCache()
  cache.subscribe(({ type, query: { queryHash } }) => {
    const added = type === 'added' && cache.get(queryHash)
    if (!added) return
    const inactive = cache
      .findAll({
        queryKey: added.queryKey.slice(0, 2),
        type: 'inactive',
        fetchStatus: 'idle',
        // Scans, whose third key is a text, are kept by their own time limit.
        predicate: (other) => other !== added && typeof other.queryKey[2] === 'object',
      })
      .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    for (const old of inactive.slice(maxInactive)) cache.remove(old)
  })
}
