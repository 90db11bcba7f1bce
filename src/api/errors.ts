/** Codes that this console gives itself; all others are the server's. */
export type OwnCode =
  'network' | 'timeout' | 'shape' | 'not-json' | 'name' | 'signed-out' | 'read-only' | 'partial'

interface Facts {
  /** HTTP status; 0 when no answer came or nothing was sent, 401 when nobody is signed in */
  status: number
  /** the server's (`E1026`, `L1001`) or one of `OwnCode`; '' when the server gave none */
  code: string
  message: string
  /** the server's X-Reqid, where the browser may read it */
  requestId?: string
  /** where in the answer, for `shape`: `agentList.0.id` */
  path?: string
}

/** Every failed call surfaces as this one error. It has no cause: that could name a URL or carry a header. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string
  readonly requestId: string | undefined
  readonly path: string | undefined

  constructor({ status, code, message, requestId, path }: Facts) {
    super(withoutTokens(message))
    this.status = status
    this.code = code
    this.requestId = requestId
    this.path = path
  }
}

/** Whether trying the same read again may help: nothing came, too late, or the server stumbled. */
export const isPassing = ({ code, status }: ApiError) =>
  code === 'network' || code === 'timeout' || status >= 500

/** Nobody is signed in, as far as the server is concerned. */
export const signedOut = (message: string, requestId?: string) =>
  new ApiError({ status: 401, code: 'signed-out', message, requestId })

/** The longest part of a body that no documented form explains, in an error's message. */
const excerpt = 300

/**
 * Code and message of an error body. Pandora: `{"error":"E1026: no such agent"}`, where codes have four or five
 * digits; an agent's own API: `{"code":"L1001","message":"..."}`; a proxy's page: its title; anything else is
 * quoted as it came.
 */
export function errorBody(text: string): { code: string; message: string } {
  const { error, message, code } = parse(text)
  const words = [message, error].find((value) => typeof value === 'string') ?? plain(text)
  const [, prefix = '', rest = words] = /^\s*([A-Z]\d{4,5})\b\s*:?\s*(.*)$/s.exec(words) ?? []
  const named = typeof code === 'string' || typeof code === 'number' ? String(code) : ''
  return { code: named || prefix, message: (named ? words : rest).trim() }
}

/** What a body says, short, when it should have been data. */
export const plain = (text: string) =>
  (/<title[^>]*>([^<]*)/i.exec(text)?.[1] ?? text.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, excerpt)

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

/** Servers like to quote the header that they refuse; it is good for minutes after. */
const withoutTokens = (text: string) =>
  text.replace(/(?:Pandora\s+)?[\w-]+:[\w-]{27}=(?::[\w-]+=*)?/gi, '…')
