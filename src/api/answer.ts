import type { Endpoint } from '../contract/endpoint'
import type { z } from '../contract/zod'
import { ApiError, errorBody, plain } from './errors'
import type { Answer } from './exchange'

/** What an answer says, in the shape of its endpoint's `read`; throws the `ApiError` otherwise. */
export function readAnswer({ read }: Endpoint, answer: Answer): unknown {
  const { status, text, requestId } = answer
  if (leadsElsewhere(answer)) {
    const message = answer.redirect ? 'a redirect came instead of data' : plain(text)
    throw new ApiError({ status, code: 'not-json', message, requestId })
  }
  if (!answer.ok) {
    const { code, message } = errorBody(text)
    throw new ApiError({ status, code, message: message || `HTTP ${status}`, requestId })
  }
  if (answer.bytes) return answer.bytes
  if (!read) return undefined

  const { value, json } = parse(text)
  const result = read.safeParse(value)
  if (result.success) return result.data
  if (!json) throw new ApiError({ status, code: 'not-json', message: plain(text), requestId })
  const { message, path } = misfit(result.error.issues, value)
  throw new ApiError({ status, code: 'shape', message, requestId, path })
}

/** Whether the answer leads to another page: to a gateway's sign-in, as a rule. */
export const leadsElsewhere = (answer: Answer) => answer.redirect || (answer.ok && isHtml(answer))

const isHtml = ({ contentType, text }: Answer) =>
  /^text\/html/i.test(contentType) || /^\s*<(!doctype|html)\b/i.test(text)

/** Text that is no JSON stays text: there are answers of which it is not documented what they are. */
function parse(text: string): { value: unknown; json: boolean } {
  if (text.trim() === '') return { value: undefined, json: true }
  try {
    return { value: JSON.parse(text), json: true }
  } catch {
    return { value: text, json: false }
  }
}

/** Where the answer first differs, and how. Values are not quoted: they may be secret. */
function misfit([issue]: z.core.$ZodIssue[], answer: unknown) {
  const path = issue?.path.map(String) ?? []
  const wanted = issue && 'expected' in issue ? `expected ${String(issue.expected)}, ` : ''
  return { message: `${wanted}found ${kindOf(path.reduce(inside, answer))}`, path: path.join('.') }
}

const inside = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

function kindOf(value: unknown) {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
