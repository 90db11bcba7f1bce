import type { Call } from '../../api/http'
import type { SessionState } from '../../api/session'
import { createStore, type Store } from '../../lib/store'
import type { Desk } from './desk'
import type { Opened } from './planner'

/** The plans of one console. Little of it is there at first: most visits change nothing. */
export interface Plans {
  opened: Store<Opened | null>
  /** null until it is loaded, and while nobody is signed in */
  desk: Pick<Store<Desk | null>, 'get' | 'subscribe'>
  /** The desk of whoever is signed in. */
  load: () => Promise<Desk>
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
  const store = createStore<Desk | null>(null)
  let loading: { owner: string; desk: Promise<Desk> } | null = null
  let wanted = false

  const nameOf = (account: string) => `logkit-console:${serverId}:${account}:plans`
  const owner = () => session.get().account
  const end = () => {
    const last = loading
    loading = null
    store.set(null)
    opened.set(null)
    void last?.desk.then((desk) => desk.close()).catch(() => {})
  }
  const make = async (account: string) => {
    const { makeDesk } = await import('./makeDesk')
    const desk = await makeDesk(call, nameOf(account), onWritten)
    if (loading?.owner === account) store.set(desk)
    return desk
  }
  // Plans of one account are no business of the next.
  const leave = session.subscribe(() => {
    if (loading && loading.owner !== owner()) end()
    if (wanted && !loading && session.get().signedIn) void load()
  })
  const load = () => {
    wanted = true
    const account = owner()
    loading ??= { owner: account, desk: make(account) }
    // What could not be loaded is tried again.
    loading.desk.catch(() => (loading = null))
    return loading.desk
  }
  return {
    opened,
    desk: store,
    load,
    async forget() {
      const { forgetDesk } = await import('./makeDesk')
      wanted = false
      const open = loading?.desk
      end()
      await open?.catch(() => undefined)
      await forgetDesk(nameOf(owner()))
    },
    close() {
      leave()
      end()
    },
  }
}
