import type { HistoryService } from '../domain/history/historyService'
import { forgetDrafts } from '../domain/drafts/drafts'
import type { PlanService } from '../domain/services/planService'
import { forgetFeatureData } from './features'

/** The stores that hold data of an account. */
export interface AccountStores {
  serverId: string
  plans: PlanService
  configHistory: HistoryService
}

/**
 * Deletes what this browser keeps for one account. A store that fails or never answers does not keep the others from being
 * deleted.
 * @param scope `work`: unfinished work, at every sign-out; `all`: also plans and history, on request
 */
export async function forgetAccount(
  { serverId, plans, configHistory }: AccountStores,
  account: string,
  scope: 'work' | 'all',
): Promise<void> {
  await Promise.allSettled([
    forgetFeatureData({ serverId, account }, scope),
    forgetDrafts(serverId, account),
    ...(scope === 'all' ? [plans.forget(account), configHistory.forget(account)] : []),
  ])
}
