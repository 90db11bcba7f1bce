import type { Call } from '../../api/http'
import type { SessionState } from '../../api/session'
import { createStore, type Store } from '../../lib/store'
import type { Rollouts } from '../rollout/rollouts'
import type { PlanRunner } from '../plan/runner/planRunner'
import type { PlanServices } from './createPlanServices'
import type { OpenedPlan } from '../plan/model/planRequest'

/** The plans of one console. Little of it is there at first: most visits change nothing. */
export interface PlanService {
  opened: Store<OpenedPlan | null>
  /** null until it is loaded, and while nobody is signed in */
  desk: Pick<Store<PlanRunner | null>, 'get' | 'subscribe'>
  /** the same for hand-outs in stages */
  rollouts: Pick<Store<Rollouts | null>, 'get' | 'subscribe'>
  /** The desk of whoever is signed in. */
  load: () => Promise<PlanRunner>
  /** The hand-outs in stages of whoever is signed in. */
  loadRollouts: () => Promise<Rollouts>
  /** Forgets all plans of whoever is signed in. */
  forget: () => Promise<void>
  close: () => void
}

interface Parts {
  call: Call
  serverId: string
  session: Pick<Store<SessionState>, 'get' | 'subscribe'>
  /** The server's lists may be others now. */
  onWritten: () => void
}

export function createPlanService({ call, serverId, session, onWritten }: Parts): PlanService {
  const opened = createStore<OpenedPlan | null>(null)
  const desk = createStore<PlanRunner | null>(null)
  const rollouts = createStore<Rollouts | null>(null)
  let loading: { owner: string; workshop: Promise<PlanServices> } | null = null
  let wanted = false

  const nameOf = (account: string) => `logkit-console:${serverId}:${account}:plans`
  const owner = () => session.get().account
  const end = () => {
    const last = loading
    loading = null
    desk.set(null)
    rollouts.set(null)
    opened.set(null)
    void last?.workshop.then((workshop) => workshop.close()).catch(() => {})
  }
  const make = async (account: string) => {
    const { createPlanServices } = await import('./createPlanServices')
    const workshop = await createPlanServices(call, nameOf(account), onWritten)
    if (loading?.owner === account) {
      desk.set(workshop.desk)
      rollouts.set(workshop.rollouts)
    }
    return workshop
  }
  // Plans of one account are no business of the next.
  const leave = session.subscribe(() => {
    if (loading && loading.owner !== owner()) end()
    if (wanted && !loading && session.get().signedIn) void load()
  })
  const load = () => {
    wanted = true
    const account = owner()
    loading ??= { owner: account, workshop: make(account) }
    // What could not be loaded is tried again.
    loading.workshop.catch(() => (loading = null))
    return loading.workshop
  }
  return {
    opened,
    desk,
    rollouts,
    load: async () => (await load()).desk,
    loadRollouts: async () => (await load()).rollouts,
    async forget() {
      const { forgetPlanServices } = await import('./createPlanServices')
      wanted = false
      const open = loading?.workshop
      end()
      await open?.catch(() => undefined)
      await forgetPlanServices(nameOf(owner()))
    },
    close() {
      leave()
      end()
    },
  }
}
