import { decodeUri } from '../lib/text/uriPart'
import { ApiError, signedOutError, type ConsoleErrorCode } from './errors'
import type { OpenConnection } from './http'

export interface ApiRequest {
  method: string
  /** below the API base, names encoded */
  path: string
  /** with its `?`, or '' */
  query: string
  /** JSON text */
  body: string | undefined
  /** Whether the response is returned as bytes instead of text. */
  bytes?: boolean
}

/** A response whose body has been read. */
export interface ApiResponse {
  /** 0 for a redirect that the browser hides */
  status: number
  ok: boolean
  redirect: boolean
  /** the body; with `bytes` only its beginning */
  text: string
  /** the body, if the request asked for bytes and succeeded */
  bytes?: ArrayBuffer
  contentType: string
  requestId: string | undefined
  /** the headers `Retry-After` and `Date`, where the browser may read them */
  retryAfter?: string | undefined
  date?: string | undefined
}

/**
 * Authorises and sends one request, and resolves with its response, whatever its status. Rejects with the `ApiError`
 * `no-token`, `network`, `cut` or `timeout`, or with the reason of the caller's abort.
 * @param retry The server has just refused the same request: it is signed anew, with the other form of the path.
 * @returns the response, and the ms from sending until the whole body had arrived, without those of the authorisation
 * @param timeout ms from sending until the whole body has arrived
 */
export async function sendRequest(
  connection: OpenConnection,
  request: ApiRequest,
  retry: boolean,
  { signal, timeout }: { signal: AbortSignal | undefined; timeout: number },
): Promise<ApiResponse & { duration: number }> {
  // An earlier abort fires no event any more.
  signal?.throwIfAborted()
  const headers = await headersOf(connection, request, retry, signal)
  const sentAt = performance.now()
  const response = await withinTime(
    timeout,
    signal,
    (signal) => fetchResponse(connection, request, headers, signal),
    () => timeoutError('timeout', 'answer', timeout),
  )
  return { ...response, duration: performance.now() - sentAt }
}

/** ms that the page around the console may take for a token, which do not count as time of the server */
const authorizationTimeout = 60_000

/** Waits for a token until the abort or until it has taken too long, which is the `ApiError` `no-token`. */
export const untilAuthorized = <Value>(
  signal: AbortSignal | undefined,
  ask: (signal: AbortSignal) => Promise<Value>,
) =>
  withinTime(authorizationTimeout, signal, ask, () =>
    timeoutError('no-token', 'token', authorizationTimeout),
  )

/** The headers of a request, with the token of the session. */
async function headersOf(
  { resourceBase, session }: OpenConnection,
  { method, path, body }: ApiRequest,
  retry: boolean,
  signal: AbortSignal | undefined,
): Promise<Record<string, string>> {
  const contentType = body === undefined ? '' : 'application/json'
  // Some servers check the signature against the decoded path, others against the path as sent.
  const resource = resourceBase + (retry ? path : decodeUri(path))
  const authorization = await untilAuthorized(signal, () =>
    authorize(() => session.authorize({ method, path: resource, contentType, retry })),
  )
  return {
    ...(authorization && { authorization }),
    ...(contentType && { 'content-type': contentType }),
  }
}

const timeoutError = (code: ConsoleErrorCode, what: string, timeout: number) =>
  new ApiError({ status: 0, code, message: `no ${what} within ${timeout / 1000} s` })

/** Ends work at the caller's abort, with its reason, or after so many ms. Any error but an `ApiError` becomes `network`. */
async function withinTime<Value>(
  timeout: number,
  signal: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Value>,
  late: () => ApiError,
): Promise<Value> {
  const expiry = new AbortController()
  const timer = setTimeout(() => expiry.abort(), timeout)
  const either = signal ? AbortSignal.any([signal, expiry.signal]) : expiry.signal
  try {
    return await rejectOnAbort(either, work(either))
  } catch (error) {
    signal?.throwIfAborted()
    if (expiry.signal.aborted) throw late()
    if (error instanceof ApiError) throw error
    throw new ApiError({ status: 0, code: 'network', message: 'no connection' })
  } finally {
    clearTimeout(timer)
  }
}

async function fetchResponse(
  { baseUrl, clock, fetch = globalThis.fetch }: OpenConnection,
  { method, path, query, body, bytes = false }: ApiRequest,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<ApiResponse> {
  // The first requests may have been sent with the page, before this code ran.
  const sentAt = clock.status.get().source === 'date' ? clock.monotonic() : 0
  const response = await fetch(baseUrl + path + query, {
    method,
    headers,
    body,
    signal,
    cache: 'no-store',
    // The API has no redirects; a gateway redirects to its sign-in page.
    redirect: 'manual',
  })
  clock.observeDate(response.headers.get('date'), sentAt)
  return {
    status: response.status,
    ok: response.ok,
    redirect: response.type === 'opaqueredirect' || redirects.has(response.status),
    ...(await readBody(response, bytes).catch(failAsCut)),
    contentType: response.headers.get('content-type') ?? '',
    requestId: response.headers.get('x-reqid') ?? undefined,
    retryAfter: response.headers.get('retry-after') ?? undefined,
    date: response.headers.get('date') ?? undefined,
  }
}

/** The statuses that lead elsewhere; 304 leads nowhere. */
const redirects = new Set([301, 302, 303, 307, 308])

/** Reads the body as text, or as bytes: decoding a large body takes a while, and a worker does it off the page. */
async function readBody(
  response: Response,
  bytesWanted: boolean,
): Promise<Pick<ApiResponse, 'text' | 'bytes'>> {
  if (!bytesWanted || !response.ok) return { text: await response.text() }
  const bytes = await response.arrayBuffer()
  return { text: new TextDecoder().decode(bytes.slice(0, beginning)), bytes }
}

/** The server was reached, but its answer broke off or cannot be decoded. An abort is told before this. */
function failAsCut(): never {
  throw new ApiError({ status: 0, code: 'cut', message: 'the answer is not whole' })
}

/** bytes that suffice to tell a page from data */
const beginning = 512

/** A failing callback of the page around the console means that nobody is signed in there. */
async function authorize<Value>(getValue: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await getValue()
  } catch (error) {
    throw error instanceof ApiError ? error : signedOutError('the request was not authorised')
  }
}

/** Rejects at an abort without waiting for work that may ignore the signal. */
const rejectOnAbort = <Value>(signal: AbortSignal, work: Promise<Value>) =>
  new Promise<Value>((resolve, reject) => {
    const abort = () => reject(signal.reason as Error)
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
