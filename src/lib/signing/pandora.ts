import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { textFromBase64, encodeBase64 } from '../text/base64'

/**
 * Qiniu's Pandora authorisation, HMAC-SHA1 over text. It does not use WebCrypto, which pages on plain http lack.
 * The query of a URL is never signed; of headers only `X-Qiniu-*` are.
 */
export interface Credentials {
  accessKey: string
  secretKey: string
}

/** What a token permits. */
export interface TokenScope {
  /** the path of the requests */
  resource: string
  method: string
  contentType?: string
  /** Unix seconds */
  expires: number
  contentMD5?: string
  headers?: Record<string, string>
}

export interface SignedRequest {
  method: string
  /** may carry a query */
  path: string
  /** the `Date` header as sent: `Mon, 02 Jan 2006 15:04:05 GMT` */
  date: string
  contentType?: string
  contentMD5?: string
  headers?: Record<string, string>
}

/** A request as a server received it; absent headers are ''. */
export type ReceivedRequest = Required<SignedRequest>

export type Refusal = 'missing' | 'malformed' | 'unknown key' | 'expired' | 'skew' | 'mismatch'

/** ms that a request's `Date` may be off */
const tolerance = 15 * 60_000

/** A header value good for one method, path and content type until `expires`. A page can use it: it carries no Date. */
export function mintToken(credentials: Credentials, scope: TokenScope): string {
  const { resource, expires, contentMD5 = '', contentType = '', headers = {}, method } = scope
  const description = encodeBase64(
    JSON.stringify({
      resource,
      expires,
      contentMD5,
      contentType,
      headers: canonicalHeaders(headers),
      method: method.toUpperCase(),
    }),
    'url',
  )
  const { accessKey, secretKey } = credentials
  return `Pandora ${accessKey}:${signature(secretKey, description)}:${description}`
}

/** A header value for one request. Pages cannot send the `Date` it needs; clients outside a browser can. */
export function signRequest({ accessKey, secretKey }: Credentials, request: SignedRequest): string {
  const { method, contentMD5 = '', contentType = '', date, headers = {}, path } = request
  const lines = [method.toUpperCase(), contentMD5, contentType, date, canonicalHeaders(headers)]
  return `Pandora ${accessKey}:${signature(secretKey, lines.join('\n') + withoutQuery(path))}`
}

/**
 * Why a request is refused, null when it is not. Clients sign the path as sent or percent-decoded: both are accepted.
 * @param now Unix ms
 */
export function verify(
  authorization: string | null | undefined,
  request: ReceivedRequest,
  secretOf: (accessKey: string) => string | undefined,
  now: number,
): Refusal | null {
  if (!authorization) return 'missing'
  const [, accessKey, signed, description] =
    /^Pandora ([^\s:]+):([^\s:]+)(?::([^\s:]+))?$/.exec(authorization) ?? []
  if (!accessKey || !signed) return 'malformed'
  const secretKey = secretOf(accessKey)
  if (secretKey === undefined) return 'unknown key'
  const paths = [withoutQuery(request.path), decoded(withoutQuery(request.path))]

  if (!description) {
    const sign = (path: string) => signRequest({ accessKey, secretKey }, { ...request, path })
    if (!paths.map(sign).includes(authorization)) return 'mismatch'
    // Written so that an unreadable date is off as well.
    return Math.abs(now - Date.parse(request.date)) <= tolerance ? null : 'skew'
  }

  // The text received is what was signed: its keys may stand in any order.
  if (signature(secretKey, description) !== signed) return 'mismatch'
  const scope = parsed(description)
  if (typeof scope?.expires !== 'number') return 'malformed'
  if (scope.expires * 1000 <= now) return 'expired'
  const agrees =
    paths.some((path) => path === scope.resource) &&
    scope.method === request.method.toUpperCase() &&
    (scope.contentType ?? '') === request.contentType &&
    (scope.contentMD5 ?? '') === request.contentMD5 &&
    (scope.headers ?? '') === canonicalHeaders(request.headers)
  return agrees ? null : 'mismatch'
}

const bytes = (text: string) => new TextEncoder().encode(text)

const signature = (secretKey: string, text: string) =>
  encodeBase64(hmac(sha1, bytes(secretKey), bytes(text)), 'url')

const withoutQuery = (path: string) => path.replace(/\?.*$/s, '')

/** Each header begins with a line break, so that none at all is ''. */
const canonicalHeaders = (headers: Record<string, string>) =>
  Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => /^x-qiniu-./.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `\n${name}:${value}`)
    .join('')

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function parsed(description: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(textFromBase64(description) ?? '')
    return typeof value === 'object' ? { ...value } : null
  } catch {
    return null
  }
}
