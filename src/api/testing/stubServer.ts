import { vi } from 'vitest'
import { connect } from '../http'
import { createOuterSession, createTokenSession, type Session } from '../session'

/** What a stubbed server sees of a request. */
export interface Seen {
  method: string
  url: string
  headers: Record<string, string>
  body: string | undefined
}

/** A `fetch` for tests. `answer` is the server; the signal is heeded as browsers do. */
export function stubFetch(answer: (request: Seen, count: number) => Response | Promise<Response>) {
  const seen: Seen[] = []
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

/** Never answers. */
export const silence = () => new Promise<Response>(() => {})

/** A call over a connection to a stubbed server, and what was sent. */
export function stubServer(answer: Parameters<typeof stubFetch>[0], session?: Session) {
  const by = session ?? createOuterSession()
  const { fetch, seen } = stubFetch(answer)
  const call = connect({ baseUrl: '/api', resourceBase: '/v1/api', session: by, fetch })
  return { call, seen, by }
}

export const keys = { accessKey: 'ak', secretKey: 'sk' }

/** Signed in with `keys`. */
export function signedInSession(): Session {
  const session = createTokenSession({ serverId: 'x', storage: blocked })
  session.signIn(keys)
  return session
}

const blocked = () => {
  throw new Error('denied')
}

/** Lets everything happen that waits for no time; needs fake timers. */
export const settled = () => vi.advanceTimersByTimeAsync(0)
