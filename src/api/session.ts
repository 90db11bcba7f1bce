import { z } from '../contract/zod'
import { mintToken, type Credentials } from '../lib/signing/pandora'
import { createStore, type Store } from '../lib/store'
import { signedOut } from './errors'

/** What is to be authorised: a token is good for one method, path and content type. */
export interface Authorizable {
  method: string
  /** the upstream path, without the query */
  path: string
  contentType: string
  /** The server has just refused the last answer to the same question. */
  retry: boolean
}

/** Gives the value of the `Authorization` header, if there is to be one. Failing means that nobody is signed in. */
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
  /** Goes up with all that changes who is signed in: what was asked in an earlier round says nothing about this one. */
  round: number
}

export interface Session extends Pick<Store<SessionState>, 'get' | 'subscribe'> {
  authorize: Authorize
  /** The server accepted a request of that round, or refused it for good. */
  answered(accepted: boolean, round: number): void
  /** A response's `Date`, where the browser may read it: tokens expire by the server's clock. */
  learnTime(date: string | null): void
  signIn(keys: Credentials, options?: { remember?: boolean }): void
  signOut(): void
}

const fresh = { signedIn: true, account: '', expired: false, accepted: false, round: 0 }

/** A gateway in front of the server knows who asks, or a callback of the page around the console does. */
export function createOuterSession(authorize?: Authorize, account = ''): Session {
  const kind = authorize ? 'callback' : 'none'
  const store = createStore<SessionState>({ ...fresh, kind, account })
  return {
    ...store,
    authorize: (request) => authorize?.(request),
    answered: (accepted, round) => settle(store, accepted, round),
    learnTime: () => {},
    signIn: () => {},
    signOut: () => {},
  }
}

/** How long a token is good, and how long before its end it is no longer used, in ms. */
const life = 10 * 60_000
const margin = 60_000
/** Tokens kept at most; a large plan writes to thousands of paths. */
const mostTokens = 500

interface TokenOptions {
  /** Remembered keys belong to one server. */
  serverId: string
  /** Where "keep for this tab" keeps them; it may be blocked. */
  storage: () => Storage
  now?: () => number
}

/**
 * Access key and secret key typed into the page: in memory, and in the tab's storage only if the user asks. Keys that
 * the server refused are not tried again: the next thing is to sign in.
 */
export function createTokenSession({ serverId, storage, now = Date.now }: TokenOptions): Session {
  const place = keysIn(storage, `logkit-console:${serverId}:keys`)
  const tokens = new Map<string, { value: string; until: number }>()
  let keys = place.read()
  /** server clock minus ours, ms */
  let skew = 0
  const state = (round: number): SessionState => {
    const signedIn = keys !== null
    return { ...fresh, kind: 'token', signedIn, account: keys?.accessKey ?? '', round }
  }
  const store = createStore(state(0))

  const enter = (next: Credentials | null) => {
    keys = next
    tokens.clear()
    store.set(state(store.get().round + 1))
  }

  return {
    ...store,
    authorize({ method, path, contentType, retry }) {
      if (!keys || store.get().expired) throw signedOut('nobody is signed in')
      if (retry || tokens.size >= mostTokens) tokens.clear()
      const key = [method, path, contentType].join('\n')
      const time = now() + skew
      const cached = tokens.get(key)
      if (cached && cached.until > time) return cached.value
      const expires = Math.floor((time + life) / 1000)
      const value = mintToken(keys, { resource: path, method, contentType, expires })
      tokens.set(key, { value, until: expires * 1000 - margin })
      return value
    },
    answered(accepted, round) {
      if (keys) settle(store, accepted, round)
    },
    learnTime(date) {
      const server = Date.parse(date ?? '')
      if (!Number.isNaN(server)) skew = server - now()
    },
    signIn({ accessKey, secretKey }, { remember = false } = {}) {
      const next = { accessKey, secretKey }
      if (remember) place.write(next)
      else place.clear()
      enter(next)
    },
    signOut() {
      place.clear()
      enter(null)
    },
  }
}

function settle(store: Store<SessionState>, accepted: boolean, round: number) {
  const state = store.get()
  if (state.round !== round) return
  const turned = state.expired === accepted
  if (!turned && (state.accepted || !accepted)) return
  store.set({
    ...state,
    expired: !accepted,
    accepted: state.accepted || accepted,
    round: turned ? round + 1 : round,
  })
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
