/** Codes of the console's own errors; all other codes are the server's. */
export type ConsoleErrorCode =
  | 'network'
  | 'cut'
  | 'timeout'
  | 'shape'
  | 'not-json'
  | 'name'
  | 'signed-out'
  | 'page'
  | 'no-token'
  | 'renewed'
  | 'read-only'
  | 'partial'

interface ErrorDetails {
  /** HTTP status; 0 when no answer came or nothing was sent, 401 when nobody is signed in */
  status: number
  /** the server's (`E1026`, `L1001`) or a `ConsoleErrorCode`; '' when the server gave none */
  code: string
  message: string
  /** the server's X-Reqid, where the browser may read it */
  requestId?: string
  /** the place in the answer, for `shape`: `agentList.0.id` */
  path?: string
  /** the headers `Retry-After` and `Date` of the answer, where the browser may read them */
  retryAfter?: string | undefined
  date?: string | undefined
}

/** The one error of all failed calls. It has no cause: that could name a URL or carry a header. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string
  readonly requestId: string | undefined
  readonly path: string | undefined
  readonly retryAfter: string | undefined
  readonly date: string | undefined

  constructor({ status, code, message, requestId, path, retryAfter, date }: ErrorDetails) {
    super(withoutTokens(message.slice(0, maxMessage)))
    this.status = status
    this.code = code
    this.requestId = requestId
    this.path = path
    this.retryAfter = retryAfter
    this.date = date
  }
}

/** characters of a message: a server may quote what it was sent */
const maxMessage = 10_000

/**
 * Whether repeating the same read at once may succeed: no answer, or an error of the server. A read that took too long
 * would only be begun again; its time limit grows for the next one.
 */
export const isTransient = ({ code, status }: ApiError) =>
  code === 'network' || code === 'cut' || status >= 500

/** The error of a request that the server takes for signed out. */
export const signedOutError = (message: string, requestId?: string) =>
  new ApiError({ status: 401, code: 'signed-out', message, requestId })

/** The error of a request for which a token was asked for in a session that was renewed meanwhile: it is begun anew. */
export const renewedError = () =>
  new ApiError({ status: 0, code: 'renewed', message: 'the session was renewed' })

/** characters of an unknown body that an error message quotes at most */
const maxExcerpt = 300

/** characters of an error body that are read as JSON; a longer one is no message */
const maxParsed = 256_000

/**
 * Code and message of an error body. Pandora sends `{"error":"E1026: no such agent"}`, where codes have four or five
 * digits; an agent's own API sends `{"code":"L1001","message":"..."}`; of a proxy's page the title is taken; any other
 * body is quoted as it came.
 */
export function parseErrorBody(text: string): { code: string; message: string } {
  const { error, message, code } = text.length > maxParsed ? {} : parseObject(text)
  const words = [message, error].find((value) => typeof value === 'string') ?? bodyExcerpt(text)
  const [, prefix = '', rest = words] = /^\s*([A-Z]\d{4,5})\b\s*:?\s*(.*)$/s.exec(words) ?? []
  const member = typeof code === 'string' || typeof code === 'number' ? String(code) : ''
  return { code: member || prefix, message: (member ? words : rest).trim() }
}

/** A short text of a body that is no data: the title of a page, otherwise the text without markup. */
export function bodyExcerpt(text: string): string {
  const beginning = text.slice(0, excerptSource)
  return (/<title[^<>]*>([^<]*)/i.exec(beginning)?.[1] ?? beginning.replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, maxExcerpt)
}

/** characters of a body in which its title or first words are looked for */
const excerptSource = 20_000

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/**
 * Removes tokens: servers quote the header that they refuse, and a token stays valid for minutes. Each is found by its
 * signature, which has a fixed length, so that the time grows with the text alone.
 */
function withoutTokens(text: string): string {
  const parts: string[] = []
  let end = 0
  for (const { 0: signature, index } of text.matchAll(/:[\w-]{27}=(?::[\w-]{1,4096}=*)?/g)) {
    const before = text.slice(Math.max(end, index - maxKeyLength), index)
    const key = /(?:Pandora\s{1,8})?[\w-]{1,256}$/i.exec(before)?.[0]
    if (key === undefined) continue
    parts.push(text.slice(end, index - key.length), '…')
    end = index + signature.length
  }
  return parts.join('') + text.slice(end)
}

/** characters of an access key with its scheme */
const maxKeyLength = 272
