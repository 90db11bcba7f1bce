import { hmac } from '@noble/hashes/hmac.js'
import { sha1 } from '@noble/hashes/legacy.js'
import { decodeBase64, encodeBase64 } from '../text/base64'
import { decodeUri } from '../text/uriPart'

/**
 * The keys of Qiniu's Pandora authorisation, an HMAC-SHA1 over text. The query of a URL is not signed; of the headers only
 * `X-Qiniu-*` are. The implementation does not use WebCrypto, which is missing on pages loaded over plain http.
 */
export interface Credentials {
  accessKey: string
  secretKey: string
}

/** The requests that a token permits. */
export interface TokenScope {
  /** their path */
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
  /** with or without a query */
  path: string
  /** the `Date` header as sent: `Mon, 02 Jan 2006 15:04:05 GMT` */
  date: string
  contentType?: string
  contentMD5?: string
  headers?: Record<string, string>
}

/** A request as the server received it; absent headers are ''. */
export type ReceivedRequest = Required<SignedRequest>

export type Refusal = 'missing' | 'malformed' | 'unknown key' | 'expired' | 'skew' | 'mismatch'

/** ms that a request's `Date` may differ from the server's clock */
const maxSkew = 15 * 60_000

/**
 * An `Authorization` value for one method, path and content type until `expires`. It needs no `Date`, so pages can send
 * it.
 */
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

/** An `Authorization` value for one request. It needs the `Date` header, which pages cannot set. */
export function signRequest({ accessKey, secretKey }: Credentials, request: SignedRequest): string {
  const { method, contentMD5 = '', contentType = '', date, headers = {}, path } = request
  const lines = [method.toUpperCase(), contentMD5, contentType, date, canonicalHeaders(headers)]
  return `Pandora ${accessKey}:${signature(secretKey, lines.join('\n') + withoutQuery(path))}`
}

/**
 * Verifies a request; null: it is accepted. Clients sign the path as sent or percent-decoded, so both are accepted.
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
  const paths = [withoutQuery(request.path), decodeUri(withoutQuery(request.path))]

  if (!description) {
    const sign = (path: string) => signRequest({ accessKey, secretKey }, { ...request, path })
    if (!paths.map(sign).includes(authorization)) return 'mismatch'
    // An invalid date gives NaN, which is refused here too.
    return Math.abs(now - Date.parse(request.date)) <= maxSkew ? null : 'skew'
  }

  // The signature covers the text as received, whatever the order of its keys.
  if (signature(secretKey, description) !== signed) return 'mismatch'
  const scope = parseScope(description)
  if (typeof scope?.expires !== 'number') return 'malformed'
  if (scope.expires * 1000 <= now) return 'expired'
  const isPermitted =
    paths.some((path) => path === scope.resource) &&
    scope.method === request.method.toUpperCase() &&
    (scope.contentType ?? '') === request.contentType &&
    (scope.contentMD5 ?? '') === request.contentMD5 &&
    (scope.headers ?? '') === canonicalHeaders(request.headers)
  return isPermitted ? null : 'mismatch'
}

const bytes = (text: string) => new TextEncoder().encode(text)

const signature = (secretKey: string, text: string) =>
  encodeBase64(hmac(sha1, bytes(secretKey), bytes(text)), 'url')

const withoutQuery = (path: string) => path.replace(/\?.*$/s, '')

/** The signed headers, each after a line break; '' for none. */
const canonicalHeaders = (headers: Record<string, string>) =>
  Object.entries(headers)
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .filter(([name]) => /^x-qiniu-./.test(name))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `\n${name}:${value}`)
    .join('')

function parseScope(description: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(decodeBase64(description) ?? '')
    return typeof value === 'object' ? { ...value } : null
  } catch {
    return null
  }
}
