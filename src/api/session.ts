import { z } from '../contract/zod'
import type { Credentials } from '../lib/signing/pandora'
import { createStore, type Store } from '../lib/store'
import { signedOutError } from './errors'

/** A request to authorise. A token is valid for one method, path and content type. */
export interface Authorizable {
  method: string
  /** the upstream path, without the query */
  path: string
  contentType: string
  /** The server has just refused the same request. */
  retry: boolean
}

/** Returns the value of the `Authorization` header; undefined sends none. Fails when nobody is signed in. */
export type Authorize = (request: Authorizable) => string | undefined | Promise<string | undefined>

export interface SessionState {
  /** who authorises requests: a gateway, keys typed into the console, or a callback of the page around it */
  kind: 'gateway' | 'keys' | 'callback'
  /** Requests can be authorised. */
  signedIn: boolean
  /** the name of the account; '' when unknown */
  account: string
  /** The server no longer accepts the session. */
  expired: boolean
  /** why the page around the console gave no token, in its words; '' where it gave none */
  reason: string
  /** The server has accepted the session. */
  accepted: boolean
  /** Grows with each change of the signed-in account, so that answers to requests of an earlier one are ignored. */
  generation: number
}

export interface Session extends Pick<Store<SessionState>, 'get' | 'subscribe'> {
  authorize: Authorize
  /**
   * Notes that the server accepted a request of that generation, or refused it after the retry.
   * @param reason why there was no token, as the page around the console says it
   */
  reportOutcome(accepted: boolean, generation: number, reason?: string): void
  signIn(keys: Credentials, options?: { remember?: boolean }): void
  signOut(): void
}

const initialState = {
  signedIn: true,
  account: '',
  expired: false,
  reason: '',
  accepted: false,
  generation: 0,
}

export interface DelegatedSession extends Session {
  /** Begins anew after a sign-in outside the console, by default of the same account. */
  renew(account?: string): void
}

/** A session outside the console: a gateway in front of the server, or a callback of the page around the console. */
export function createDelegatedSession(authorize?: Authorize, account = ''): DelegatedSession {
  const kind = authorize ? 'callback' : 'gateway'
  const store = createStore<SessionState>({ ...initialState, kind, account })
  return {
    ...store,
    authorize: (request) => authorize?.(request),
    reportOutcome: (...outcome) => applyOutcome(store, ...outcome),
    signIn: () => {},
    signOut: () => {},
    renew(account = store.get().account) {
      store.set({ ...initialState, kind, account, generation: store.get().generation + 1 })
    },
  }
}

/** ms that a token is valid, and ms before its end from which on it is replaced */
const tokenLife = 10 * 60_000
const renewalMargin = 60_000
/** cached tokens; a large plan writes to thousands of paths */
const maxTokens = 500

interface KeysOptions {
  /** Remembered keys belong to one server. */
  serverId: string
  /** where "keep for this tab" stores the keys; access to it may be blocked */
  storage: () => Storage
  /** the server's time, Unix ms, by which tokens expire */
  now: () => number
}

/**
 * Access key and secret key typed into the page. They are kept in memory, and in the tab's storage only if the user asks.
 * Keys that the server refused are not used again: requests fail until the next sign-in.
 */
export function createKeysSession({ serverId, storage, now }: KeysOptions): Session {
  const keyStorage = createKeyStorage(storage, `logkit-console:${serverId}:keys`)
  const tokens = new Map<string, { value: string; until: number }>()
  let keys = keyStorage.read()
  const stateOf = (generation: number): SessionState => {
    const signedIn = keys !== null
    return { ...initialState, kind: 'keys', signedIn, account: keys?.accessKey ?? '', generation }
  }
  const store = createStore(stateOf(0))

  // Most servers stand behind a gateway, so the code that signs is not part of the first page.
  let signing: Promise<typeof import('../lib/signing/pandora')> | null = null
  const loadSigning = () => {
    signing ??= import('../lib/signing/pandora').catch((error: unknown) => {
      signing = null
      throw error
    })
    return signing
  }
  loadSigning().catch(() => undefined)

  const replaceKeys = (next: Credentials | null) => {
    keys = next
    tokens.clear()
    store.set(stateOf(store.get().generation + 1))
  }

  return {
    ...store,
    async authorize({ method, path, contentType, retry }) {
      const { mintToken } = await loadSigning()
      if (!keys || store.get().expired) throw signedOutError('nobody is signed in')
      if (retry || tokens.size >= maxTokens) tokens.clear()
      const key = [method, path, contentType].join('\n')
      const time = now()
      const cached = tokens.get(key)
      if (cached && cached.until > time) return cached.value
      const expires = Math.floor((time + tokenLife) / 1000)
      const value = mintToken(keys, { resource: path, method, contentType, expires })
      tokens.set(key, { value, until: expires * 1000 - renewalMargin })
      return value
    },
    reportOutcome(accepted, generation) {
      if (keys) applyOutcome(store, accepted, generation)
    },
    signIn({ accessKey, secretKey }, { remember = false } = {}) {
      const next = { accessKey, secretKey }
      if (remember) keyStorage.write(next)
      else keyStorage.clear()
      replaceKeys(next)
    },
    signOut() {
      keyStorage.clear()
      replaceKeys(null)
    },
  }
}

function applyOutcome(
  store: Store<SessionState>,
  accepted: boolean,
  generation: number,
  reason = '',
) {
  const state = store.get()
  if (state.generation !== generation) return
  const changesValidity = state.expired === accepted
  if (!changesValidity && (state.accepted || !accepted)) return
  store.set({
    ...state,
    expired: !accepted,
    reason: accepted ? '' : reason,
    accepted: state.accepted || accepted,
    generation: changesValidity ? generation + 1 : generation,
  })
}

const Keys = z.object({ accessKey: z.string(), secretKey: z.string() })

/**
 * Stores keys. Reading a storage that is blocked or holds invalid data gives null; writing to a blocked or full one
 * does nothing.
 */
function createKeyStorage(storage: () => Storage, name: string) {
  const attempt = <Result>(act: () => Result): Result | null => {
    try {
      return act()
    } catch {
      return null
    }
  }
  return {
    read: () => attempt(() => Keys.parse(JSON.parse(storage().getItem(name) ?? ''))),
    write: (keys: Credentials) => attempt(() => storage().setItem(name, JSON.stringify(keys))),
    clear: () => attempt(() => storage().removeItem(name)),
  }
}
