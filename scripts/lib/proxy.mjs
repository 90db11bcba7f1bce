import { request as http } from 'node:http'
import { request as https } from 'node:https'
import { pipeline } from 'node:stream'

/** A request body above this many bytes is refused: the largest that the console sends is a config of some MB. */
const largestBody = 64 * 1024 * 1024

/** Without a byte from the server for this long, in ms, a request has failed. Lists of large fleets take a minute. */
const idleLimit = 150_000

/**
 * Forwards a request and its response, both as streams, with bodies framed anew. Answers 400, 403, 405, 413 or 415 itself
 * to requests that it does not forward, 502 to responses that it cannot forward, and 504 when the server sends nothing.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {URL} target
 * @param {{cookies?: boolean}} [options] whether cookies are forwarded both ways
 */
export function proxy(request, response, target, { cookies = false } = {}) {
  response.setHeaders(new Map(Object.entries(dataHeaders)))
  const refusal = refusalOf(request, target)
  if (refusal) return fail(response, ...refusal, request)
  const send = target.protocol === 'https:' ? https : http
  const headers = { ...forwarded(request.headers, cookies), ...framing(request.headers) }
  const isRead = bodiless.has(request.method)
  let current
  response.on('close', () => current.destroy())
  const attempt = (isFresh) => {
    const options = { method: request.method, headers, timeout: idleLimit }
    const onward = send(target, { ...options, ...(isFresh && { agent: false }) })
    current = onward
    let isAnswered = false
    let isComplete = () => false
    onward.on('response', (answer) => {
      isAnswered = true
      isComplete = () => answer.complete
      if (!forwardHead(answer, response, cookies)) return
      // An interrupted response is interrupted here, too, so that the page does not wait for it.
      pipeline(answer, response, () => {})
    })
    onward.on('upgrade', (_, socket) => {
      socket.destroy()
      fail(response, 502, `${target.host} switched protocols without being asked`)
    })
    onward.on('timeout', () => {
      fail(response, 504, `${target.host} sent nothing for ${idleLimit / 1000} s`)
      onward.destroy()
    })
    onward.on('error', (error) => {
      // Bytes after the response are an error of the connection only.
      if (isComplete()) return
      // The server closed a kept connection just as it was used again, and has not seen the request.
      const isStale = onward.reusedSocket && !isAnswered && /^(ECONNRESET|EPIPE)$/.test(error.code)
      if (isStale && isRead && !response.destroyed) return attempt(true)
      fail(response, 502, `${target.host} cannot be reached: ${error.message || error.code}`)
    })
    if (isRead) onward.end()
    else sendBody(request, onward, response)
  }
  // A write is never repeated, so it gets a connection of its own, which cannot have been closed before.
  attempt(!isRead)
}

/** Why a request is not forwarded: a status and a reason, or undefined. */
function refusalOf({ method, headers }, { pathname }) {
  const { origin, host, referer, 'content-length': length, 'content-type': type = '' } = headers
  // Its answer contains the headers of the request.
  if (method === 'TRACE') return [405, method]
  if (leavesFolder(pathname)) return [400, 'the path leaves that of the API']
  const hasBody = Boolean(headers['transfer-encoding']) || Number(length ?? 0) > 0
  // Of a body that the method has no place for, one server would read a second request.
  if (hasBody && bodiless.has(method)) return [400, `a ${method} request has no body`]
  if (Number(length ?? 0) > largestBody) return [413, `the body exceeds ${largestBody} bytes`]
  if (['GET', 'HEAD', 'OPTIONS'].includes(method)) return undefined
  // A page of another site can send a write with the cookies of the user, but not with the content type of JSON.
  if (origin && origin !== 'null' && hostOf(origin) !== host) {
    return [403, `writes from pages of ${origin} are not accepted`]
  }
  const isForeign =
    origin === 'null' ||
    /^(cross|same)-site$/.test(headers['sec-fetch-site']) ||
    (!origin && referer && hostOf(referer) !== host)
  if (isForeign) {
    return [403, 'writes from pages of other sites are not accepted']
  }
  if (hasBody && formTypes.has(type.split(';')[0].trim().toLowerCase())) {
    return [415, `a body of type ${type} is not accepted: send application/json`]
  }
  return undefined
}

/** Whether a server that decodes the path, also more than once, would find `..` in it. */
function leavesFolder(path) {
  let decoded = path
  for (let round = 0; round < 3; round++) {
    decoded = decoded.replace(/%(2e|2f|3b|5c|25)/gi, (code) => decodeURIComponent(code))
  }
  // Some servers drop parameters of a segment: `..;x`.
  return decoded.split(/[\\/]/).some((segment) => segment.split(';')[0] === '..')
}

const bodiless = new Set(['GET', 'HEAD', 'OPTIONS'])
/** The types that a form of another site can send. */
const formTypes = new Set([
  'text/plain',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
])

const hostOf = (origin) => (URL.canParse(origin) ? new URL(origin).host : undefined)

/**
 * The frame of the body, whatever `Connection` names. One of unknown length is sent in chunks: Node would send that of a DELETE
 * without any frame.
 */
const framing = ({ 'transfer-encoding': encoding, 'content-length': length }) =>
  encoding
    ? { 'transfer-encoding': 'chunked' }
    : length === undefined
      ? {}
      : { 'content-length': length }

/** Sends the body onward, up to the limit. */
function sendBody(request, onward, response) {
  let bytes = 0
  request.on('data', (part) => {
    bytes += part.length
    if (bytes <= largestBody || response.headersSent) return
    fail(response, 413, `the body exceeds ${largestBody} bytes`, request)
    onward.destroy()
  })
  pipeline(request, onward, () => {})
}

/** What a server answers is data. As a page of this origin it could read what the console keeps. */
const dataHeaders = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
}

/** Writes status and headers of the server's response. Returns false, and answers 502, if they are not valid. */
function forwardHead(answer, response, cookies) {
  const { statusCode = 0, headers } = answer
  if (response.headersSent || response.destroyed) return false
  try {
    if (statusCode < 200 || statusCode > 599) throw new RangeError(`status ${statusCode}`)
    const isJson = /^application\/([\w.-]+\+)?json\b/i.test(headers['content-type'] ?? '')
    response.writeHead(statusCode, {
      ...forwarded(headers, cookies),
      ...dataHeaders,
      ...(!isJson && { 'content-disposition': 'attachment' }),
    })
    return true
  } catch (error) {
    answer.destroy()
    fail(response, 502, `the server's response is not valid: ${error.message}`)
    return false
  }
}

/** Answers with an error, unless a response has begun, which is then interrupted. The connection of `request` is closed. */
function fail(response, status, error, request) {
  if (response.headersSent) return response.destroy()
  if (request) response.setHeader('connection', 'close')
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify({ error }))
  request?.resume()
}

/** Headers that belong to one connection, to the framing of the body or to the host of the page. */
const local = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'host',
  'origin',
  'referer',
])

/** Headers of an answer that act on the whole origin, or load something, whatever the answer is. */
const acting =
  /^(?:clear-site-data|service-worker-allowed|refresh|alt-svc|link|strict-transport-security|public-key-pins.*|report-to|reporting-endpoints|nel)$/

/** The headers that are forwarded: not those of the connection, nor those that `Connection` names (RFC 9110, 7.6.1). */
function forwarded(headers, cookies) {
  const named = String(headers.connection ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
  return Object.fromEntries(
    Object.entries(headers).filter(
      ([name]) =>
        !local.has(name) &&
        !named.includes(name) &&
        !acting.test(name) &&
        (cookies || (name !== 'cookie' && name !== 'set-cookie')),
    ),
  )
}
