import type { Endpoint, Input, Result } from '../contract/endpoint'
import { isHtml, readAnswer } from './answer'
import { ApiError } from './errors'
import { createLimiter } from './limiter'
import { fillPath, queryString } from './path'
import type { Session } from './session'

export interface Connection {
  /** Where the API begins for this page: `/v1/api` or an absolute URL. */
  baseUrl: string
  /** Where it begins for the server; tokens name that path. */
  resourceBase: string
  session: Session
  fetch?: typeof fetch
}

export interface CallOptions {
  signal?: AbortSignal
  /** ms from sending to the end of the answer */
  timeout?: number
}

export type Call = <E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  options?: CallOptions,
) => Promise<Result<E>>

/** Requests in flight, at most: what browsers open to one host over HTTP/1.1. */
const mostInFlight = 6
const defaultTimeout = 15_000

interface Parts {
  params?: Record<string, string>
  query?: Record<string, unknown>
  body?: unknown
}

/** The one way to talk to a server. Failures are `ApiError`; an aborted call rejects with the abort's reason. */
export function connect(connection: Connection): Call {
  const limit = createLimiter(mostInFlight)
  /** endpoints whose documented path this server does not know, but the alias */
  const aliased = new Set<Endpoint>()

  return async (endpoint, input, { signal, timeout = defaultTimeout } = {}) => {
    const parts = input as Parts
    const attempt = (template: string) =>
      limit(() => exchange(connection, endpoint, template, parts, signal, timeout), signal)
    const { path, alias } = endpoint as Endpoint
    if (!alias) return (await attempt(path)) as Result<typeof endpoint>
    if (aliased.has(endpoint)) return (await attempt(alias)) as Result<typeof endpoint>
    try {
      return (await attempt(path)) as Result<typeof endpoint>
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 404) throw error
      const answer = await attempt(alias).catch((second: unknown) => {
        throw second instanceof ApiError && second.status === 404 ? error : second
      })
      aliased.add(endpoint)
      return answer as Result<typeof endpoint>
    }
  }
}

async function exchange(
  { baseUrl, resourceBase, session, fetch = globalThis.fetch }: Connection,
  endpoint: Endpoint,
  template: string,
  { params, query, body }: Parts,
  aborted: AbortSignal | undefined,
  timeout: number,
) {
  const path = fillPath(template, params)
  const url = baseUrl + path + queryString(query)
  const late = AbortSignal.timeout(timeout)
  const signal = aborted ? AbortSignal.any([aborted, late]) : late
  const contentType = body === undefined ? '' : 'application/json'
  const { method } = endpoint

  const send = async (retry: boolean) => {
    const resource = resourceBase + path
    const authorization = await session.authorize({
      method,
      // Servers differ in which form of the path they check; the second attempt uses the other one.
      path: retry ? resource : decodeURIComponent(resource),
      contentType,
      retry,
    })
    return fetch(url, {
      method,
      headers: {
        ...(authorization && { authorization }),
        ...(contentType && { 'content-type': contentType }),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
      signal,
    })
  }

  try {
    let response = await send(false)
    // A refused request was not applied, so repeating it once, signed anew, is safe for writes too.
    if (response.status === 401 && session.get().kind !== 'none') {
      session.learnTime(response.headers.get('date'))
      response = await send(true)
    }
    session.learnTime(response.headers.get('date'))
    const page = session.get().kind === 'none' && response.ok && isHtml(response)
    if (page || response.status === 401) session.answered(false)
    else if (response.ok) session.answered(true)
    if (page) throw new ApiError({ status: 401, code: 'signed-out', message: 'a page came instead of data' })
    return await readAnswer(endpoint, response)
  } catch (error) {
    if (error instanceof ApiError) throw error
    aborted?.throwIfAborted()
    const message = late.aborted ? `no answer within ${timeout / 1000} s` : 'no connection'
    throw new ApiError({ status: 0, code: late.aborted ? 'timeout' : 'network', message }, { cause: error })
  }
}
