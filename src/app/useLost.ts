import { notifyManager, useQueryClient } from '@tanstack/react-query'
import { useCallback, useSyncExternalStore } from 'react'

/** Whether something on the page could not reach the server at its last attempt. */
export function useLost(): boolean {
  const cache = useQueryClient().getQueryCache()
  const subscribe = useCallback(
    (changed: () => void) => cache.subscribe(notifyManager.batchCalls(changed)),
    [cache],
  )
  return useSyncExternalStore(subscribe, () =>
    cache.getAll().some((query) => {
      const failure = query.state.error ?? query.state.fetchFailureReason
      return query.isActive() && failure?.status === 0 && failure.code === 'network'
    }),
  )
}
