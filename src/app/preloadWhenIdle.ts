import type { QueryClient } from '@tanstack/react-query'
import type { PlanService } from '../domain/services/planService'
import { whenIdle } from '../lib/async/whenIdle'
import * as lazyComponents from './lazy'
import { preloadPages, type ConsoleRouter } from './router'

declare global {
  interface Navigator {
    /** Some browsers do not have it. */
    readonly connection?: { readonly saveData?: boolean }
  }
}

/**
 * Preloads the code and texts of the other pages once the first page has its data and the browser is idle.
 * @param standalone whether the page is the console's own: only there the typeface is loaded
 * @returns cancels it
 */
export function preloadWhenIdle(
  client: QueryClient,
  router: ConsoleRouter,
  plans: Pick<PlanService, 'loadPlanRunner'>,
  standalone: boolean,
): () => void {
  const load = () => {
    // With the browser's data saver on, pages are loaded only when they are opened.
    if (!navigator.connection?.saveData) {
      for (const { preload } of Object.values(lazyComponents)) preload()
      void preloadPages(router)
      if (standalone) void import('./loadTypeface').then(({ loadTypeface }) => loadTypeface())
    }
    // Interrupted plans are shown. A failure here is reported when the user makes a plan.
    plans.loadPlanRunner().catch(() => undefined)
  }
  let cancel = () => {}
  const unsubscribe = client.getQueryCache().subscribe(() => {
    if (client.isFetching() > 0) return
    unsubscribe()
    cancel = whenIdle(load)
  })
  return () => {
    unsubscribe()
    cancel()
  }
}
