import type { QueryClient } from '@tanstack/react-query'
import type { Session } from '../api/session'
import { isRecord } from '../lib/json/json'
import type { AccountStores } from './forgetAccount'

interface Options extends AccountStores {
  session: Session
  client: QueryClient
  /** Leaves the page of the account, whose address may tell what it was looking for. */
  leave: () => void
  forget?: (stores: AccountStores, account: string, scope: 'work' | 'all') => Promise<void>
}

export interface SignOut {
  /** @param scope what this browser deletes of the account; see `forgetAccount` */
  (scope: 'work' | 'all'): void
  close: () => void
}

/**
 * Signs the account out of all tabs. The session ends at once; the stores follow, since a browser may take long to open one or
 * never do it. Each tab deletes the data, because a tab writes what was typed last when its page goes.
 */
export function createSignOut({
  session,
  client,
  leave,
  forget = async (...request) => (await import('./forgetAccount')).forgetAccount(...request),
  ...stores
}: Options): SignOut {
  const isShared = session.get().kind === 'keys' && 'BroadcastChannel' in globalThis
  const channel = isShared
    ? new BroadcastChannel(`logkit-console:${stores.serverId}:session`)
    : null
  const end = (scope: 'work' | 'all') => {
    const { account } = session.get()
    session.signOut()
    client.clear()
    leave()
    void forget(stores, account, scope).catch(() => undefined)
  }
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      const { account, signedIn } = session.get()
      if (isRecord(data) && signedIn && data.account === account)
        end(data.scope === 'all' ? 'all' : 'work')
    }
  return Object.assign(
    (scope: 'work' | 'all') => {
      channel?.postMessage({ account: session.get().account, scope })
      end(scope)
    },
    { close: () => channel?.close() },
  )
}
