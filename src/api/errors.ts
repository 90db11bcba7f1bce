/** Codes that this console gives itself; all others are the server's. */
export type OwnCode = 'network' | 'timeout' | 'shape' | 'not-json' | 'name' | 'signed-out'

interface Facts {
  /** HTTP status; 0 when no answer came or nothing was sent */
  status: number
  /** the server's (`E1026`, `L1001`) or one of `OwnCode`; '' when the server gave none */
  code: string
  message: string
  /** the server's X-Reqid, where the browser may read it */
  requestId?: string
  /** where in the answer, for `shape`: `agentList.0.id` */
  path?: string
}

/** Every failed call surfaces as this one error. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly status: number
  readonly code: string
  readonly requestId: string | undefined
  readonly path: string | undefined

  constructor({ status, code, message, requestId, path }: Facts, options?: ErrorOptions) {
    super(message, options)
    this.status = status
    this.code = code
    this.requestId = requestId
    this.path = path
  }
}

/** Whether trying the same read again may help: nothing came, too late, or the server stumbled. */
export const isPassing = ({ code, status }: ApiError) =>
  code === 'network' || code === 'timeout' || status >= 500

/** The longest part of a body that no documented form explains, in an error's message. */
const excerpt = 300

/**
 * Code and message of an error body. Pandora: `{"error":"E1026: no such agent"}`; an agent's own API:
 * `{"code":"L1001","message":"..."}`; anything else is quoted as it came.
 */
export function errorBody(text: string): { code: string; message: string } {
  const body = parse(text)
  if (typeof body.error === 'string') {
    const [, code = '', message = body.error] = /^([A-Z]\d{4,5})\s*:?\s*(.*)$/s.exec(body.error) ?? []
    return { code, message }
  }
  if (typeof body.message === 'string') return { code: String(body.code ?? ''), message: body.message }
  return { code: '', message: text.trim().slice(0, excerpt) }
}

function parse(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
