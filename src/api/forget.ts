import type { QueryClient } from '@tanstack/react-query'

/** Answers of one endpoint that nobody looks at any more and that are kept for the way back. */
const most = 6

/**
 * Lets go of the oldest answers of an endpoint as new ones are asked for. Time alone does not bound them: who turns
 * pages for a minute leaves hundreds behind, each as large as the server made it.
 */
export function forgetOld(client: QueryClient): void {
  const cache = client.getQueryCache()
  cache.subscribe(({ type, query: { queryHash } }) => {
    const added = type === 'added' && cache.get(queryHash)
    if (!added) return
    const left = cache
      .findAll({
        queryKey: added.queryKey.slice(0, 2),
        type: 'inactive',
        fetchStatus: 'idle',
        // Scans have a life of their own.
        predicate: (other) => other !== added && typeof other.queryKey[2] === 'object',
      })
      .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    for (const old of left.slice(most)) cache.remove(old)
  })
}
