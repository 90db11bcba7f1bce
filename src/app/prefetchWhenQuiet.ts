import type { QueryClient } from '@tanstack/react-query'
import { whenIdle } from '../lib/whenIdle'
import * as pieces from './pieces'
import { prefetchAll, type ConsoleRouter } from './router'

/** Once the first page has its data, the others are loaded, so that opening them needs no waiting. */
export function prefetchWhenQuiet(client: QueryClient, router: ConsoleRouter): () => void {
  const load = () => {
    for (const { preload } of Object.values(pieces)) preload()
    void prefetchAll(router)
  }
  let stop = () => {}
  const leave = client.getQueryCache().subscribe(() => {
    if (client.isFetching() > 0) return
    leave()
    stop = whenIdle(load)
  })
  return () => {
    leave()
    stop()
  }
}
