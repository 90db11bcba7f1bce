import type { Endpoint, Input, Result } from '../contract/endpoint'
import { writeJson } from '../lib/json/losslessJson'
import type { Page } from '../contract/list'
import { ApiError, signedOutError } from './errors'
import { createLimiter } from './limiter'
import { isForeign, parseResponse } from './parseResponse'
import { fillPath, queryString, type Query } from './path'
import { createServerClock, newestTime, type ServerClock } from './serverClock'
import { createPaging } from './paging'
import { sendRequest, type ApiRequest } from './sendRequest'
import type { Session } from './session'
import { createThrottle, type Throttle } from './throttle'
import { createTimeLimits, type TimeLimits } from './timeLimits'

export interface Connection {
  /** the address of the API for this page: `/v1/api` or an absolute URL */
  baseUrl: string
  /** the path of the API on the server, which tokens name */
  resourceBase: string
  session: Session
  /** Calls that change something are refused. */
  isReadOnly?: () => boolean
  /** Observes every call. */
  watch?: Watch
  fetch?: typeof fetch
  /** ms that any request may take at least; 0 or absent: by what was learnt of the server */
  timeout?: number
  /** learns the time of the server from the answers; a new one by default */
  clock?: ServerClock
  /** Called when it was learnt that pages of an endpoint, by its path, are other ones than they were taken for. */
  onPagingLearnt?: (path: string) => void
}

export type Watch = (endpoint: Endpoint, parts: RequestParts, answer: Promise<unknown>) => void

export interface CallOptions {
  signal?: AbortSignal
  /** ms from sending until the whole answer has arrived, at least; the server may have been seen to need more */
  timeout?: number
  /** The call is one of those that read a whole list: it resolves once it is known how the list is paged. */
  isScan?: boolean
  /** Reads the page of a list that is requested as bytes; the call resolves with it. */
  readBytes?: (bytes: ArrayBuffer) => Promise<Page<unknown>>
}

/** Sends a request of an endpoint and resolves with its result. */
export interface Call {
  <E extends Endpoint>(endpoint: E, input: Input<E>, options?: CallOptions): Promise<Result<E>>
  /** the pause that the server asked for */
  throttle: Throttle
  /** the time of the server that is called */
  clock: ServerClock
}

/** A connection whose clock is known. */
export type OpenConnection = Connection & { clock: ServerClock }

/** requests in flight at once: browsers open six connections to one host over HTTP/1.1 */
const maxInFlight = 6
/** attempts at a request that the server asks to send later */
const maxAttempts = 30

export interface RequestParts {
  params?: Record<string, string>
  query?: Query
  body?: unknown
}

/**
 * Opens the connection for all calls. A failed call rejects with an `ApiError`, an aborted one with the abort's reason.
 */
export function connect({ clock = createServerClock(), ...options }: Connection): Call {
  const connection = {
    ...options,
    clock,
    baseUrl: options.baseUrl.replace(/\/+$/, ''),
    resourceBase: options.resourceBase.replace(/\/+$/, ''),
  }
  const limit = createLimiter(maxInFlight)
  const throttle = createThrottle()
  const limits = createTimeLimits(options.timeout)
  /** endpoints that this server knows by their alias only */
  const aliased = new Set<Endpoint>()

  async function callPath(
    endpoint: Endpoint,
    path: string,
    parts: RequestParts,
    options: CallOptions,
  ) {
    const request = toRequest(endpoint, path, parts)
    const { signal } = options
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await limit(async () => {
          const pause = throttle.ready(signal)
          if (pause) await pause
          const answer = await sendWithRetry(connection, endpoint, request, options, limits)
          throttle.succeeded()
          return answer
        }, signal)
      } catch (error) {
        if (!(error instanceof ApiError) || ![429, 503].includes(error.status)) throw error
        throttle.pause(error.retryAfter ?? null, error.date)
        if (attempt >= maxAttempts || !isSentAgain(endpoint, error)) throw error
      }
    }
  }

  async function call(endpoint: Endpoint, parts: RequestParts, options: CallOptions) {
    if (connection.isReadOnly?.() && endpoint.method !== 'GET' && !endpoint.safe) {
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

  const paging = createPaging((path) => connection.onPagingLearnt?.(path))
  /** Reads a page of a list as the server pages it; other calls are sent as they are. */
  async function callPaged(endpoint: Endpoint, parts: RequestParts, options: CallOptions) {
    const query: PagedQuery = endpoint.query ? pagedQuery(endpoint, parts.query) : {}
    const { page, size, ...filter } = query
    if (endpoint.method !== 'GET' || page === undefined || size === undefined)
      return call(endpoint, parts, options)
    // The order of the parameters stays, by which the early response to the first list is found.
    const send = (page: number, size: number) =>
      call(endpoint, { ...parts, query: { ...query, page, size } }, options)
    const { isScan, readBytes } = options
    if (endpoint.bytes && !readBytes) return send(page - 1 + paging.baseOf(endpoint.path), size)
    return paging.read({
      list: endpoint.path,
      filter: JSON.stringify([filter, readBytes !== undefined]),
      page,
      size,
      isScan,
      async send(...numbers) {
        const answer = await send(...numbers)
        return readBytes ? readBytes(answer as ArrayBuffer) : (answer as Page<unknown>)
      },
    })
  }

  const watchedCall = <E extends Endpoint>(
    endpoint: E,
    input: Input<E>,
    options: CallOptions = {},
  ) => {
    const answer = callPaged(endpoint, input as RequestParts, options)
    connection.watch?.(endpoint, input as RequestParts, answer)
    return answer as Promise<Result<E>>
  }
  return Object.assign(watchedCall, { throttle, clock })
}

/**
 * Whether a request is sent again by itself after the pause. One that was over a rate limit (429) was not carried out.
 * After 503 that is not certain, also with `Retry-After`, so that a write is left to its caller, who looks at what it did.
 */
const isSentAgain = ({ method, safe }: Endpoint, { status, retryAfter }: ApiError) =>
  status === 429 || (retryAfter !== undefined && (method === 'GET' || safe === true))

type PagedQuery = Query & Partial<Record<'page' | 'size', number>>

/** The query of a list with its page and size, which every list has; without them it is no list. */
function pagedQuery({ query: schema }: Endpoint, query: Query = {}): PagedQuery {
  const { page, size } = (schema?.parse({}) ?? {}) as PagedQuery
  return { ...query, page: numberOf(query.page) ?? page, size: numberOf(query.size) ?? size }
}

const numberOf = (value: Query[string]) => (typeof value === 'number' ? value : undefined)

const toRequest = (
  endpoint: Endpoint,
  path: string,
  { params, query, body }: RequestParts,
): ApiRequest => ({
  method: endpoint.method,
  path: fillPath(path, params),
  query: queryString(endpoint, query),
  body: body === undefined ? undefined : writeJson(body),
  bytes: endpoint.bytes ?? false,
})

/** Sends a request, once more after a 401, and reports the outcome to the session. */
async function sendWithRetry(
  connection: OpenConnection,
  endpoint: Endpoint,
  request: ApiRequest,
  options: CallOptions,
  limits: TimeLimits,
): Promise<unknown> {
  const { signal, timeout: asked } = options
  const { session } = connection
  const { kind, generation } = session.get()
  const send = async (retry: boolean) => {
    const timeout = limits.limitOf(endpoint, asked)
    try {
      const response = await sendRequest(connection, request, retry, { signal, timeout })
      limits.learn(endpoint, response.duration, 'answered')
      return response
    } catch (error) {
      if (error instanceof ApiError && error.code === 'timeout')
        limits.learn(endpoint, timeout, 'given up')
      throw error
    }
  }
  try {
    let response = await send(false)
    // A refused request was not applied, so repeating it once, signed anew, is safe for writes too.
    if (response.status === 401 && kind !== 'gateway') response = await send(true)
    const foreign = isForeign(response)
    if (kind === 'gateway' && foreign) {
      const message = `a ${response.redirect ? 'redirect' : 'page'} came instead of data`
      // A page in the place of a write's answer may also come from a server that carried it out.
      const isLost = endpoint.method !== 'GET' && !endpoint.safe
      throw isLost
        ? new ApiError({ status: 401, code: 'page', message, requestId: response.requestId })
        : signedOutError(message, response.requestId)
    }
    if (response.ok && !foreign) session.reportOutcome(true, generation)
    const result = parseResponse(endpoint, response)
    connection.clock.observeTime(newestTime(result))
    return result
  } catch (error) {
    if (error instanceof ApiError && error.code === 'renewed')
      return sendWithRetry(connection, endpoint, request, options, limits)
    if (error instanceof ApiError && error.status === 401) {
      const reason = kind === 'callback' && error.code === 'signed-out' ? error.message : ''
      session.reportOutcome(false, generation, reason)
    }
    throw error
  }
}

const isNotFound = (error: unknown) => error instanceof ApiError && error.status === 404
