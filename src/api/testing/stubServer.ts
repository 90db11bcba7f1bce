import { vi } from 'vitest'
import { connect } from '../http'
import { createServerClock } from '../serverClock'
import { createDelegatedSession, createKeysSession, type Session } from '../session'

/** A request as a stubbed server sees it. */
export interface SeenRequest {
  method: string
  url: string
  headers: Record<string, string>
  body: string | undefined
}

/**
 * A `fetch` for tests. `answer` stands for the server and gets the number of requests so far; an abort rejects as in a
 * browser.
 */
export function stubFetch(
  answer: (request: SeenRequest, count: number) => Response | Promise<Response>,
) {
  const seen: SeenRequest[] = []
  const fetch: typeof globalThis.fetch = (url, { method = 'GET', headers, body, signal } = {}) => {
    const request = {
      method,
      url: url instanceof Request ? url.url : url.toString(),
      headers: Object.fromEntries(new Headers(headers)),
      body: typeof body === 'string' ? body : undefined,
    }
    seen.push(request)
    return new Promise((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error))
      new Promise<Response>((done) => done(answer(request, seen.length))).then(resolve, reject)
    })
  }
  return { fetch, seen }
}

export const json = (value: unknown, init?: ResponseInit) =>
  new Response(JSON.stringify(value), {
    headers: { 'content-type': 'application/json' },
    ...init,
  })

/** A server that never answers. */
export const neverAnswer = () => new Promise<Response>(() => {})

/** A call over a connection to a stubbed server, the requests that were sent, and the session. */
export function stubServer(
  answer: Parameters<typeof stubFetch>[0],
  session: Session = createDelegatedSession(),
  clock = createServerClock(),
) {
  const { fetch, seen } = stubFetch(answer)
  const call = connect({ baseUrl: '/api', resourceBase: '/v1/api', session, fetch, clock })
  return { call, seen, session }
}

export const keys = { accessKey: 'ak', secretKey: 'sk' }

/** A session that is signed in with `keys`, whose tokens expire by the clock. */
export function signedInSession(clock = createServerClock()): Session {
  const session = createKeysSession({
    serverId: 'x',
    storage: blockedStorage,
    now: clock.tokenTime,
  })
  session.signIn(keys)
  return session
}

const blockedStorage = () => {
  throw new Error('denied')
}

/** Resolves once everything that waits for no time has happened; needs fake timers. */
export const settled = () => vi.advanceTimersByTimeAsync(0)
