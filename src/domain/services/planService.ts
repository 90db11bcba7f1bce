import type { Call } from '../../api/http'
import type { SessionState } from '../../api/session'
import { createStore, type Store } from '../../lib/store'
import type { RolloutRunner } from '../rollout/rolloutRunner'
import type { PlanRunner } from '../plan/runner/planRunner'
import type { PlanEngine } from './createPlanEngine'
import type { OpenedPlan } from '../plan/model/planRequest'

/**
 * The plans and rollouts of one console. The service itself is small, because most visits change nothing: it loads the
 * code of the `PlanEngine` when it is first needed, and creates one engine for each signed-in account.
 */
export interface PlanService {
  /** what the plan panel shows; null: it is closed */
  opened: Store<OpenedPlan | null>
  /** null until the engine is loaded, and while nobody is signed in */
  planRunner: Pick<Store<PlanRunner | null>, 'get' | 'subscribe'>
  /** null until the engine is loaded, and while nobody is signed in */
  rolloutRunner: Pick<Store<RolloutRunner | null>, 'get' | 'subscribe'>
  /** The plan runner of the signed-in account. Rejects if the code cannot be loaded. */
  loadPlanRunner: () => Promise<PlanRunner>
  /** The rollout runner of the signed-in account. Rejects if the code cannot be loaded. */
  loadRolloutRunner: () => Promise<RolloutRunner>
  /** Deletes all stored plans and rollouts of an account. */
  forget: (account: string) => Promise<void>
  /** Resolves once the databases are closed. */
  close: () => Promise<void>
}

interface Options {
  call: Call
  serverId: string
  session: Pick<Store<SessionState>, 'get' | 'subscribe'>
  /** Called when the server's lists may have changed. */
  onWritten: () => void
}

/** The name of the database of an account's plans. */
export const plansName = (serverId: string, account: string) =>
  `logkit-console:${serverId}:${account}:plans`

/** The name of the database of the rollouts beside these plans. */
export const rolloutsNameOf = (plansName: string) => `${plansName}:rollouts`

export function createPlanService({ call, serverId, session, onWritten }: Options): PlanService {
  const opened = createStore<OpenedPlan | null>(null)
  const planRunner = createStore<PlanRunner | null>(null)
  const rolloutRunner = createStore<RolloutRunner | null>(null)
  let current: { account: string; engine: Promise<PlanEngine> } | null = null
  let needed = false

  const accountNow = () => session.get().account
  const closeEngine = () => {
    const last = current
    current = null
    planRunner.set(null)
    rolloutRunner.set(null)
    opened.set(null)
    return last?.engine.then((engine) => engine.close()).catch(() => {})
  }
  const createEngine = async (account: string) => {
    const { createPlanEngine } = await import('./createPlanEngine')
    const engine = await createPlanEngine(call, plansName(serverId, account), onWritten)
    if (current?.account === account) {
      planRunner.set(engine.planRunner)
      rolloutRunner.set(engine.rolloutRunner)
    }
    return engine
  }
  // Each account has an engine of its own.
  const unsubscribe = session.subscribe(() => {
    if (current && current.account !== accountNow()) void closeEngine()
    if (needed && !current && session.get().signedIn) void load()
  })
  const load = () => {
    needed = true
    const account = accountNow()
    current ??= { account, engine: createEngine(account) }
    // After a failure the next call loads it again.
    current.engine.catch(() => (current = null))
    return current.engine
  }
  return {
    opened,
    planRunner,
    rolloutRunner,
    loadPlanRunner: async () => (await load()).planRunner,
    loadRolloutRunner: async () => (await load()).rolloutRunner,
    async forget(account) {
      const { forgetPlanData } = await import('./createPlanEngine')
      needed = false
      const last = current?.engine
      void closeEngine()
      await last?.catch(() => undefined)
      await forgetPlanData(plansName(serverId, account))
    },
    async close() {
      unsubscribe()
      await closeEngine()
    },
  }
}
