import { z } from '../contract/zod'
import { mintToken, type Credentials } from '../lib/pandora'
import { createStore, type Store } from '../lib/store'

/** What is to be authorised: a token is good for one method, path and content type. */
export interface Authorizable {
  method: string
  /** the upstream path, without the query */
  path: string
  contentType: string
  /** The server has just refused the last answer to the same question. */
  retry: boolean
}

export type Authorize = (request: Authorizable) => string | undefined | Promise<string | undefined>

export interface SessionState {
  kind: 'none' | 'token' | 'callback'
  /** Requests can be authorised. */
  signedIn: boolean
  /** Whose name to show; '' when unknown. */
  account: string
  /** The server does not accept the session (any more). */
  expired: boolean
  /** The server has accepted it before. */
  accepted: boolean
}

export interface Session extends Pick<Store<SessionState>, 'get' | 'subscribe'> {
  /** the value of the `Authorization` header, if there is one */
  authorize: Authorize
  /** The server accepted a request, or refused it for good. */
  answered(accepted: boolean): void
  /** A response's `Date`, where the browser may read it: tokens expire by the server's clock. */
  learnTime(date: string | null): void
  signIn(keys: Credentials, options?: { remember?: boolean }): void
  signOut(): void
}

const none: SessionState = { kind: 'none', signedIn: true, account: '', expired: false, accepted: false }

/** A gateway in front of the server knows who asks, or a callback of the page around the console does. */
export function createOuterSession(authorize?: Authorize, account = ''): Session {
  const store = createStore<SessionState>({ ...none, kind: authorize ? 'callback' : 'none', account })
  return {
    ...store,
    authorize: (request) => authorize?.(request),
    answered: (accepted) => settle(store, accepted),
    learnTime: () => {},
    signIn: () => {},
    signOut: () => {},
  }
}

/** How long a token is good, and how long before its end it is no longer used, in ms. */
const life = 10 * 60_000
const margin = 60_000

interface TokenOptions {
  /** Remembered keys belong to one server. */
  serverId: string
  /** Where "keep for this tab" keeps them; it may be blocked. */
  storage: () => Storage
  now?: () => number
}

/** Access key and secret key typed into the page: in memory, and in the tab's storage only if the user asks. */
export function createTokenSession({ serverId, storage, now = Date.now }: TokenOptions): Session {
  const place = keysIn(storage, `logkit-console:${serverId}:keys`)
  const tokens = new Map<string, { value: string; until: number }>()
  let keys = place.read()
  /** server clock minus ours, ms */
  let skew = 0
  const state = (): SessionState => ({
    ...none,
    kind: 'token',
    signedIn: keys !== null,
    account: keys?.accessKey ?? '',
  })
  const store = createStore(state())

  return {
    ...store,
    authorize({ method, path, contentType, retry }) {
      if (!keys) return undefined
      const key = [method, path, contentType].join('\n')
      const time = now() + skew
      const cached = tokens.get(key)
      if (cached && !retry && cached.until > time) return cached.value
      const expires = Math.floor((time + life) / 1000)
      const value = mintToken(keys, { resource: path, method, contentType, expires })
      tokens.set(key, { value, until: time + life - margin })
      return value
    },
    answered(accepted) {
      if (!accepted) tokens.clear()
      if (keys) settle(store, accepted)
    },
    learnTime(date) {
      const server = Date.parse(date ?? '')
      if (!Number.isNaN(server)) skew = server - now()
    },
    signIn(next, { remember = false } = {}) {
      keys = next
      tokens.clear()
      if (remember) place.write(next)
      else place.clear()
      store.set(state())
    },
    signOut() {
      keys = null
      tokens.clear()
      place.clear()
      store.set(state())
    },
  }
}

function settle(store: Store<SessionState>, accepted: boolean) {
  const { expired, accepted: before, ...rest } = store.get()
  if (expired === accepted || before !== (before || accepted)) {
    store.set({ ...rest, expired: !accepted, accepted: before || accepted })
  }
}

const Keys = z.object({ accessKey: z.string(), secretKey: z.string() })

/** Keys in a storage that may be blocked, full or tampered with. */
function keysIn(storage: () => Storage, key: string) {
  const quietly = <Result>(act: () => Result): Result | null => {
    try {
      return act()
    } catch {
      return null
    }
  }
  return {
    read: () => quietly(() => Keys.parse(JSON.parse(storage().getItem(key) ?? ''))),
    write: (keys: Credentials) => quietly(() => storage().setItem(key, JSON.stringify(keys))),
    clear: () => quietly(() => storage().removeItem(key)),
  }
}
