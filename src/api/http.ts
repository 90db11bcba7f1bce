import type { Endpoint, Input, Result } from '../contract/endpoint'
import { ApiError, signedOutError } from './errors'
import { createLimiter } from './limiter'
import { isForeign, parseResponse } from './parseResponse'
import { fillPath, queryString, type Query } from './path'
import { sendRequest, type ApiRequest } from './sendRequest'
import type { Session } from './session'

export interface Connection {
  /** the address of the API for this page: `/v1/api` or an absolute URL */
  baseUrl: string
  /** the path of the API on the server, which tokens name */
  resourceBase: string
  session: Session
  /** Calls that change something are refused. */
  readOnly?: boolean
  /** Observes every call. */
  watch?: Watch
  fetch?: typeof fetch
}

export type Watch = (endpoint: Endpoint, parts: RequestParts, answer: Promise<unknown>) => void

export interface CallOptions {
  signal?: AbortSignal
  /** ms from sending until the whole answer has arrived; 15 s by default */
  timeout?: number
}

export type Call = <E extends Endpoint>(
  endpoint: E,
  input: Input<E>,
  options?: CallOptions,
) => Promise<Result<E>>

/** requests in flight at once: browsers open six connections to one host over HTTP/1.1 */
const maxInFlight = 6
const defaultTimeout = 15_000

export interface RequestParts {
  params?: Record<string, string>
  query?: Query
  body?: unknown
}

/**
 * Opens the connection for all calls. A failed call rejects with an `ApiError`, an aborted one with the abort's reason.
 */
export function connect(options: Connection): Call {
  const connection = {
    ...options,
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    resourceBase: options.resourceBase.replace(/\/+$/, ''),
  }
  const limit = createLimiter(maxInFlight)
  /** endpoints that this server knows by their alias only */
  const aliased = new Set<Endpoint>()

  async function callPath(
    endpoint: Endpoint,
    path: string,
    parts: RequestParts,
    options: CallOptions,
  ) {
    const request = toRequest(endpoint, path, parts)
    return limit(() => sendWithRetry(connection, endpoint, request, options), options.signal)
  }

  async function call(endpoint: Endpoint, parts: RequestParts, options: CallOptions) {
    if (connection.readOnly && endpoint.method !== 'GET' && !endpoint.safe) {
      const message = `${endpoint.method} ${endpoint.path} would change something`
      throw new ApiError({ status: 0, code: 'read-only', message })
    }
    const { path, alias } = endpoint
    if (!alias) return callPath(endpoint, path, parts, options)
    if (aliased.has(endpoint)) return callPath(endpoint, alias, parts, options)
    try {
      return await callPath(endpoint, path, parts, options)
    } catch (error) {
      if (!isNotFound(error)) throw error
      const answer = await callPath(endpoint, alias, parts, options).catch((second: unknown) => {
        throw isNotFound(second) ? error : second
      })
      aliased.add(endpoint)
      return answer
    }
  }

  return <E extends Endpoint>(endpoint: E, input: Input<E>, options: CallOptions = {}) => {
    const answer = call(endpoint, input as RequestParts, options)
    connection.watch?.(endpoint, input as RequestParts, answer)
    return answer as Promise<Result<E>>
  }
}

const toRequest = (
  endpoint: Endpoint,
  path: string,
  { params, query, body }: RequestParts,
): ApiRequest => ({
  method: endpoint.method,
  path: fillPath(path, params),
  query: queryString(endpoint, query),
  body: body === undefined ? undefined : JSON.stringify(body),
  bytes: endpoint.bytes ?? false,
})

/** Sends a request, once more after a 401, and reports the outcome to the session. */
async function sendWithRetry(
  connection: Connection,
  endpoint: Endpoint,
  request: ApiRequest,
  { signal, timeout = defaultTimeout }: CallOptions,
): Promise<unknown> {
  const { session } = connection
  const { kind, generation } = session.get()
  const send = (retry: boolean) => sendRequest(connection, request, retry, { signal, timeout })
  try {
    let response = await send(false)
    // A refused request was not applied, so repeating it once, signed anew, is safe for writes too.
    if (response.status === 401 && kind !== 'none') response = await send(true)
    const foreign = isForeign(response)
    if (kind === 'none' && foreign) {
      throw signedOutError('a page came instead of data', response.requestId)
    }
    if (response.ok && !foreign) session.reportOutcome(true, generation)
    return parseResponse(endpoint, response)
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) session.reportOutcome(false, generation)
    throw error
  }
}

const isNotFound = (error: unknown) => error instanceof ApiError && error.status === 404
