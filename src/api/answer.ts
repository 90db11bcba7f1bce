import type { Endpoint } from '../contract/endpoint'
import { ApiError, errorBody } from './errors'

/** What a response says, in the shape of its endpoint's `read`; throws the `ApiError` otherwise. */
export async function readAnswer(endpoint: Endpoint, response: Response): Promise<unknown> {
  const { status } = response
  const requestId = response.headers.get('x-reqid') ?? undefined
  const text = await response.text()
  if (!response.ok) {
    const { code, message } = errorBody(text)
    throw new ApiError({ status, code, message: message || response.statusText, requestId })
  }
  if (!endpoint.read) return undefined
  const result = endpoint.read.safeParse(text === '' ? undefined : parse(text, status, requestId))
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new ApiError({
    status,
    code: 'shape',
    message: issue?.message || 'unexpected form',
    requestId,
    path: issue?.path.join('.'),
  })
}

/** Whether a page came where data was due: a gateway's sign-in form, as a rule. */
export const isHtml = (response: Response) =>
  response.headers.get('content-type')?.startsWith('text/html') ?? false

function parse(text: string, status: number, requestId: string | undefined): unknown {
  try {
    return JSON.parse(text)
  } catch {
    const { message } = errorBody(text)
    throw new ApiError({ status, code: 'not-json', message, requestId })
  }
}
