import { matching, z } from '../contract/zod'
import { ApiError, renewedError, signedOutError } from './errors'
import { untilAuthorized } from './sendRequest'
import type { Authorizable } from './session'
import { messageOf } from '../lib/messageOf'

const HostToken = z.object({
  /** the value of the `Authorization` header; without it none is sent */
  value: z.optional(z.string().check(matching(/^[\x20-\x7e]*$/))),
  /** Unix ms by the server's clock; a token without it is not kept */
  expiresAt: z.optional(z.number()),
  /** the requests that the token is valid for: one method, path and content type (the default), or all */
  covers: z.optional(z.enum(['request', 'all'])),
})

/** A token as the page around the console gives it. */
export type HostToken = z.output<typeof HostToken>

/**
 * Asks the page around the console for a token. A rejection means that nobody is signed in there; its message is shown.
 * @param signal is aborted when the token is no longer waited for: after a minute, or at the end of the session or console
 */
export type AuthorizeRequest = (request: Authorizable, signal: AbortSignal) => Promise<HostToken>

export interface HostTokens {
  authorize: (request: Authorizable) => Promise<string | undefined>
  /** Forgets all tokens; requests that wait for one begin anew. */
  renew: () => void
  /** Forgets all tokens; those that are waited for fail. */
  forget: () => void
}

/** kept tokens; a large plan writes to thousands of paths */
const maxTokens = 500

/**
 * Keeps the tokens of the page around the console until they expire. Requests that need the same token wait for one
 * answer. Whether the host gives one token for all requests is not known before its first answer, so that all wait for it.
 * @param now the server's time, Unix ms
 */
export function createHostTokens(ask: AuthorizeRequest, now: () => number): HostTokens {
  const kept = new Map<string, HostToken & { expiresAt: number }>()
  const pending = new Map<string, { own: string; token: Promise<HostToken> }>()
  let covers: 'request' | 'all' | 'unknown' = 'unknown'
  let session = new AbortController()

  const ownKey = ({ method, path, contentType }: Authorizable) =>
    [method, path, contentType].join('\n')
  const keyOf = (own: string) => (covers === 'request' ? own : covers)

  const askFor = async (request: Authorizable, own: string) => {
    const token = await untilAuthorized(session.signal, (signal) => askHost(ask, request, signal))
    covers = token.covers ?? 'request'
    if (token.expiresAt === undefined) return token
    if (kept.size >= maxTokens) kept.clear()
    kept.set(keyOf(own), { ...token, expiresAt: token.expiresAt })
    return token
  }
  const tokenFor = async (request: Authorizable): Promise<HostToken> => {
    const own = ownKey(request)
    const key = keyOf(own)
    const open = pending.get(key)
    if (open) {
      const token = await open.token
      // The first answer tells whether it is valid for the other requests that waited for it.
      return open.own === own || covers === 'all' ? token : tokenFor(request)
    }
    if (request.retry) kept.delete(key)
    const known = kept.get(key)
    if (known && known.expiresAt > now()) return known
    const asked = { own, token: askFor(request, own) }
    pending.set(key, asked)
    try {
      return await asked.token
    } finally {
      if (pending.get(key) === asked) pending.delete(key)
    }
  }
  const begin = (reason: Error) => {
    const former = session
    session = new AbortController()
    kept.clear()
    pending.clear()
    former.abort(reason)
  }
  return {
    authorize: async (request) => (await tokenFor(request)).value,
    renew: () => begin(renewedError()),
    forget: () => begin(signedOutError('the session has ended')),
  }
}

async function askHost(ask: AuthorizeRequest, request: Authorizable, signal: AbortSignal) {
  let answer: unknown
  try {
    answer = await ask(request, signal)
  } catch (error) {
    throw signedOutError(messageOf(error))
  }
  const token = HostToken.safeParse(answer)
  if (token.success) return token.data
  const place = ['session.authorize', ...(token.error.issues[0]?.path ?? [])].join('.')
  const message = `${place}: expected {value?: string, expiresAt?: number, covers?: "request" | "all"}`
  throw new ApiError({ status: 0, code: 'no-token', message })
}
