import type { Call } from '../../api/http'
import type { SessionState } from '../../api/session'
import { createStore, type Store } from '../../lib/store'
import type { Rollouts } from '../rollout/rollouts'
import type { Desk } from '../plan/runner/planRunner'
import type { Workshop } from './createPlanServices'
import type { Opened } from '../../common/plan/usePlanner'

/** The plans of one console. Little of it is there at first: most visits change nothing. */
export interface Plans {
  opened: Store<Opened | null>
  /** null until it is loaded, and while nobody is signed in */
  desk: Pick<Store<Desk | null>, 'get' | 'subscribe'>
  /** the same for hand-outs in stages */
  rollouts: Pick<Store<Rollouts | null>, 'get' | 'subscribe'>
  /** The desk of whoever is signed in. */
  load: () => Promise<Desk>
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

export function createPlans({ call, serverId, session, onWritten }: Parts): Plans {
  const opened = createStore<Opened | null>(null)
  const desk = createStore<Desk | null>(null)
  const rollouts = createStore<Rollouts | null>(null)
  let loading: { owner: string; workshop: Promise<Workshop> } | null = null
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
    const { makeWorkshop } = await import('./createPlanServices')
    const workshop = await makeWorkshop(call, nameOf(account), onWritten)
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
      const { forgetWorkshop } = await import('./createPlanServices')
      wanted = false
      const open = loading?.workshop
      end()
      await open?.catch(() => undefined)
      await forgetWorkshop(nameOf(owner()))
    },
    close() {
      leave()
      end()
    },
  }
}
