import { ApiError, signedOut } from './errors'
import type { Connection } from './http'

export interface Request {
  method: string
  /** below the API base, names encoded */
  path: string
  /** with its `?`, or '' */
  query: string
  /** JSON text */
  body: string | undefined
  /** Whether the answer is wanted as it came. */
  bytes?: boolean
}

/** A response, read to its end. */
export interface Answer {
  /** 0 for a redirect that the browser hides */
  status: number
  ok: boolean
  redirect: boolean
  /** the whole of it; only its beginning where `bytes` holds it */
  text: string
  /** where they were wanted, and are data */
  bytes?: ArrayBuffer
  contentType: string
  requestId: string | undefined
}

/**
 * One request and its answer. Rejects with `network` or `timeout`, or with the caller's own reason to abort;
 * whatever status comes is an answer.
 * @param retry the server has just refused the same request: it is signed anew, in the other form of the path
 * @param timeout ms until the answer is complete
 */
export async function exchange(
  connection: Connection,
  request: Request,
  retry: boolean,
  { signal, timeout }: { signal: AbortSignal | undefined; timeout: number },
): Promise<Answer> {
  // Later nobody would hear of an abort that came before.
  signal?.throwIfAborted()
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), timeout)
  const either = signal ? AbortSignal.any([signal, late.signal]) : late.signal
  try {
    return await unless(either, send(connection, request, retry, either))
  } catch (error) {
    signal?.throwIfAborted()
    if (late.signal.aborted) {
      const message = `no answer within ${timeout / 1000} s`
      throw new ApiError({ status: 0, code: 'timeout', message })
    }
    if (error instanceof ApiError) throw error
    throw new ApiError({ status: 0, code: 'network', message: 'no connection' })
  } finally {
    clearTimeout(timer)
  }
}

async function send(
  connection: Connection,
  { method, path, query, body, bytes = false }: Request,
  retry: boolean,
  signal: AbortSignal,
): Promise<Answer> {
  const { baseUrl, resourceBase, session, fetch = globalThis.fetch } = connection
  const contentType = body === undefined ? '' : 'application/json'
  // Servers differ in which form of the path they check.
  const resource = resourceBase + (retry ? path : decodeURIComponent(path))
  const authorization = await authorized(() =>
    session.authorize({ method, path: resource, contentType, retry }),
  )
  signal.throwIfAborted()
  const response = await fetch(baseUrl + path + query, {
    method,
    headers: {
      ...(authorization && { authorization }),
      ...(contentType && { 'content-type': contentType }),
    },
    body,
    signal,
    cache: 'no-store',
    // The API has no redirects; a gateway that has them leads to its sign-in page.
    redirect: 'manual',
  })
  session.learnTime(response.headers.get('date'))
  return {
    status: response.status,
    ok: response.ok,
    redirect: response.type === 'opaqueredirect' || Math.floor(response.status / 100) === 3,
    ...(await bodyOf(response, bytes)),
    contentType: response.headers.get('content-type') ?? '',
    requestId: response.headers.get('x-reqid') ?? undefined,
  }
}

/** Text that nobody reads is not made: of a large answer that takes a while. */
async function bodyOf(response: Response, whole: boolean): Promise<Pick<Answer, 'text' | 'bytes'>> {
  if (!whole || !response.ok) return { text: await response.text() }
  const bytes = await response.arrayBuffer()
  return { text: new TextDecoder().decode(bytes.slice(0, beginning)), bytes }
}

/** Bytes that tell a page from data. */
const beginning = 512

/** A page around the console that cannot authorise a request has nobody signed in. */
async function authorized<Value>(authorize: () => Value | Promise<Value>): Promise<Value> {
  try {
    return await authorize()
  } catch (error) {
    throw error instanceof ApiError ? error : signedOut('the request was not authorised')
  }
}

/** Does not wait for work that does not heed its signal. */
const unless = <Value>(signal: AbortSignal, work: Promise<Value>) =>
  new Promise<Value>((resolve, reject) => {
    const leave = () => reject(signal.reason as Error)
    signal.addEventListener('abort', leave, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
  })
