import type { Endpoint, Input, Result } from '../contract/endpoint'
import { leadsElsewhere, readAnswer } from './answer'
import { ApiError, signedOut } from './errors'
import { exchange, type Request } from './exchange'
import { createLimiter } from './limiter'
import { fillPath, queryString, type Query } from './path'
import type { Session } from './session'

export interface Connection {
  /** Where the API begins for this page: `/v1/api` or an absolute URL. */
  baseUrl: string
  /** Where it begins for the server; tokens name that path. */
  resourceBase: string
  session: Session
  /** Nothing is sent that would change anything. */
  readOnly?: boolean
  /** Is told of every call. */
  watch?: Watch
  fetch?: typeof fetch
}

export type Watch = (endpoint: Endpoint, parts: Parts, answer: Promise<unknown>) => void

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

export interface Parts {
  params?: Record<string, string>
  query?: Query
  body?: unknown
}

/** The one way to talk to a server. Failures are `ApiError`; an aborted call rejects with the abort's reason. */
export function connect(options: Connection): Call {
  const connection = {
    ...options,
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    resourceBase: options.resourceBase.replace(/\/+$/, ''),
  }
  const limit = createLimiter(mostInFlight)
  /** endpoints whose documented path this server does not know, but the alias */
  const aliased = new Set<Endpoint>()

  async function ask(endpoint: Endpoint, path: string, parts: Parts, options: CallOptions) {
    const request = toRequest(endpoint, path, parts)
    return limit(() => converse(connection, endpoint, request, options), options.signal)
  }

  async function call(endpoint: Endpoint, parts: Parts, options: CallOptions) {
    if (connection.readOnly && endpoint.method !== 'GET' && !endpoint.safe) {
      const message = `${endpoint.method} ${endpoint.path} would change something`
      throw new ApiError({ status: 0, code: 'read-only', message })
    }
    const { path, alias } = endpoint
    if (!alias) return ask(endpoint, path, parts, options)
    if (aliased.has(endpoint)) return ask(endpoint, alias, parts, options)
    try {
      return await ask(endpoint, path, parts, options)
    } catch (error) {
      if (!isNotFound(error)) throw error
      const answer = await ask(endpoint, alias, parts, options).catch((second: unknown) => {
        throw isNotFound(second) ? error : second
      })
      aliased.add(endpoint)
      return answer
    }
  }

  return <E extends Endpoint>(endpoint: E, input: Input<E>, options: CallOptions = {}) => {
    const answer = call(endpoint, input as Parts, options)
    connection.watch?.(endpoint, input as Parts, answer)
    return answer as Promise<Result<E>>
  }
}

const toRequest = (endpoint: Endpoint, path: string, { params, query, body }: Parts): Request => ({
  method: endpoint.method,
  path: fillPath(path, params),
  query: queryString(endpoint, query),
  body: body === undefined ? undefined : JSON.stringify(body),
  bytes: endpoint.bytes ?? false,
})

/** Sends a request, a second time if the server does not know the sender, and tells the session how it went. */
async function converse(
  connection: Connection,
  endpoint: Endpoint,
  request: Request,
  { signal, timeout = defaultTimeout }: CallOptions,
): Promise<unknown> {
  const { session } = connection
  const { kind, round } = session.get()
  const send = (retry: boolean) => exchange(connection, request, retry, { signal, timeout })
  try {
    let answer = await send(false)
    // A refused request was not applied, so repeating it once, signed anew, is safe for writes too.
    if (answer.status === 401 && kind !== 'none') answer = await send(true)
    const elsewhere = leadsElsewhere(answer)
    if (kind === 'none' && elsewhere) {
      throw signedOut('a page came instead of data', answer.requestId)
    }
    if (answer.ok && !elsewhere) session.answered(true, round)
    return readAnswer(endpoint, answer)
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) session.answered(false, round)
    throw error
  }
}

const isNotFound = (error: unknown) => error instanceof ApiError && error.status === 404
