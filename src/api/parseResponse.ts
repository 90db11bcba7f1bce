import type { Endpoint } from '../contract/endpoint'
import type { z } from '../contract/zod'
import { readAnswer } from '../lib/json/readAnswer'
import { ApiError, bodyExcerpt, parseErrorBody } from './errors'
import type { ApiResponse } from './sendRequest'

/** Turns a response into the result of the endpoint's `read` schema. @throws ApiError for any other response */
export function parseResponse({ read, kept }: Endpoint, response: ApiResponse): unknown {
  const { status, text, requestId } = response
  if (isForeign(response)) {
    const message = response.redirect ? 'a redirect came instead of data' : bodyExcerpt(text)
    throw new ApiError({ status, code: 'not-json', message, requestId })
  }
  if (!response.ok) {
    const { code, message } = parseErrorBody(text)
    const { retryAfter, date } = response
    throw new ApiError({
      status,
      code,
      message: message || `HTTP ${status}`,
      requestId,
      retryAfter,
      date,
    })
  }
  if (response.bytes) return response.bytes
  if (!read) {
    const error = /^\s*\{/.test(text) ? parseErrorBody(text) : null
    if (error && /^[A-Z]\d{4,5}$/.test(error.code))
      throw new ApiError({ status, ...error, requestId })
    return undefined
  }

  const { value, isJson } = parseText(text, kept)
  const result = read.safeParse(value)
  if (result.success) return result.data
  if (!isJson) {
    const code = isBrokenOff(text) ? 'cut' : 'not-json'
    throw new ApiError({ status, code, message: bodyExcerpt(text), requestId })
  }
  const { message: found, path } = describeMismatch(result.error.issues, value)
  const said = errorIn(value)
  const message = said === undefined ? found : `${said} (${found})`
  throw new ApiError({ status, code: 'shape', message, requestId, path })
}

/** Whether a response is a redirect or a page, which usually means the sign-in of a gateway. */
export const isForeign = (response: ApiResponse) =>
  response.redirect || (response.ok && isHtml(response))

/** The body decides, since labels are wrong: some servers label JSON as HTML, and gateways send pages as JSON. */
const isHtml = ({ contentType, text, bytes }: ApiResponse) =>
  /^\s*<[!?a-z]/i.test(text) ||
  (/^text\/html/i.test(contentType) &&
    text.trim() !== '' &&
    (bytes ? !/^\s*[[{]/.test(text) : !parseText(text, undefined).isJson))

/** Text that is no JSON stays text: the form of some answers is not documented. */
function parseText(text: string, kept: Endpoint['kept']): { value: unknown; isJson: boolean } {
  if (text.trim() === '') return { value: undefined, isJson: true }
  try {
    return { value: readAnswer(text, kept), isJson: true }
  } catch {
    return { value: text, isJson: false }
  }
}

/** Whether a text begins as JSON and lacks its last bracket. */
function isBrokenOff(text: string): boolean {
  const [first = ''] = text.trimStart()
  const last = first === '{' ? '}' : ']'
  return '{['.includes(first) && text.split(first).length !== text.split(last).length
}

/** Describes the first difference between an answer and its schema. Values are not quoted: they may be secret. */
function describeMismatch([issue]: z.core.$ZodIssue[], answer: unknown) {
  const path = issue?.path.map(String) ?? []
  const expected = issue && 'expected' in issue ? `expected ${String(issue.expected)}, ` : ''
  const found = kindOf(path.reduce(memberOf, answer))
  return { message: `${expected}found ${found}`, path: path.join('.') }
}

/** The message of an error that a server sent with a status of success. */
function errorIn(answer: unknown): string | undefined {
  const texts = ['message', 'error'].map((name) => memberOf(answer, name))
  return texts.find((text) => typeof text === 'string')
}

const memberOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined

function kindOf(value: unknown) {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  return Array.isArray(value) ? 'array' : typeof value
}
