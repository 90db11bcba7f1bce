import type { QueryClient } from '@tanstack/react-query'
import type { PlanService } from '../domain/services/planService'
import { whenIdle } from '../lib/async/whenIdle'
import * as pieces from './lazy'
import { prefetchAll, type ConsoleRouter } from './router'

declare global {
  interface Navigator {
    /** Not in every browser. */
    readonly connection?: { readonly saveData?: boolean }
  }
}

/** Once the first page has its data, the others are loaded, so that opening them needs no waiting. */
export function prefetchWhenQuiet(
  client: QueryClient,
  router: ConsoleRouter,
  plans: Pick<PlanService, 'load'>,
): () => void {
  const load = () => {
    // Whoever asked the browser to save data is sent no page that was not opened.
    if (!navigator.connection?.saveData) {
      for (const { preload } of Object.values(pieces)) preload()
      void prefetchAll(router)
    }
    // Plans that were interrupted show by themselves. What fails here shows when a plan is made.
    plans.load().catch(() => undefined)
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
