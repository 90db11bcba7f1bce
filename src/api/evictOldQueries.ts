import type { QueryClient } from '@tanstack/react-query'

/** answers of one endpoint that are kept although nothing shows them, so that going back is quick */
const maxInactive = 6

/** ms after which a query that nothing has requested or observed was made in vain */
const maxUnrequested = 60_000

/**
 * Removes the oldest unused answers of an endpoint whenever a new one is requested. TanStack's time limit alone does not
 * bound them: paging through a list for a minute leaves hundreds of answers, each as large as the server made it.
 *
 * A query that is removed while something observes it, or is about to, would live on outside of the cache: no refresh would
 * reach it, each rendering would make another one, and all of them would be held for five minutes.
 */
export function evictOldQueries(client: QueryClient): void {
  const cache = client.getQueryCache()
  const madeAt = new WeakMap<object, number>()
  cache.subscribe(({ type, query: { queryHash } }) => {
    const added = type === 'added' && cache.get(queryHash)
    if (!added) return
    const now = Date.now()
    madeAt.set(added, now)
    const unused = cache.findAll({
      queryKey: added.queryKey.slice(0, 2),
      fetchStatus: 'idle',
      predicate: (other) => other !== added && other.getObserversCount() === 0,
    })
    const answered = unused
      // Scans, whose third key is a text, are kept by their own time limit.
      .filter(
        ({ state, queryKey }) => state.status !== 'pending' && typeof queryKey[2] === 'object',
      )
      .sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt)
    const abandoned = unused.filter(
      (other) =>
        other.state.status === 'pending' && now - (madeAt.get(other) ?? now) > maxUnrequested,
    )
    for (const old of [...answered.slice(maxInactive), ...abandoned]) cache.remove(old)
  })
}
