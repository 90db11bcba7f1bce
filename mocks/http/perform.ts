import { isRecord, valueAt } from '../../src/lib/json/json'
import { keepText, keptText } from '../../src/lib/json/losslessJson'
import { readAnswer } from '../../src/lib/json/readAnswer'
import { Refusal } from '../world/Refusal'
import type { World } from '../world/World'
import { operations, type Operation } from './operations'
import { matchPath } from './path'
import { readQuery } from './query'

/** A write request, as it was received. */
export interface RecordedWrite {
  method: string
  /** below the API base, with the query */
  path: string
  body: string
}

/** Parses query and body with the schemas of the endpoint and runs the operation. Throws a `Refusal`. */
export function perform(
  { endpoint, run }: Operation,
  params: Record<string, unknown>,
  search: URLSearchParams,
  body: string,
): unknown {
  return run({
    params,
    ...(endpoint.query && { query: readQuery(endpoint.query, search) }),
    ...(endpoint.body && { body: readBody(endpoint.body, body) }),
  })
}

/** Repeats a recorded write. A write that is refused now has no effect. */
export function replay(world: World, { method, path: pathWithQuery, body }: RecordedWrite): void {
  const [path = '', query = ''] = pathWithQuery.split('?', 2)
  for (const operation of operations(world)) {
    const { endpoint } = operation
    const params = endpoint.method === method ? matchPath(endpoint.path, path) : null
    if (!params) continue
    try {
      perform(operation, params, new URLSearchParams(query), body)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
    return
  }
}

function readBody(schema: NonNullable<Operation['endpoint']['body']>, text: string): unknown {
  let value: unknown
  try {
    JSON.parse(text)
    value = withContentText(text)
  } catch {
    throw new Refusal('E1001', 'the request body is not JSON')
  }
  const result = schema.safeParse(value)
  if (result.success) return keepContent(result.data, value)
  const [issue] = result.error.issues
  throw new Refusal('E1001', `invalid request body: ${issue?.path.join('.')}: ${issue?.message}`)
}

/** The value of a body. The content of a config in it keeps its text, as in an answer. */
function withContentText(text: string): unknown {
  const wrapped = readAnswer(`{"bodies":[${text}]}`, { list: 'bodies', member: 'config' })
  return valueAt(wrapped, ['bodies', 0])
}

/** The parsed body, whose content has the text that was sent: parsing copies the object. */
function keepContent(body: unknown, sent: unknown): unknown {
  const content = valueAt(body, ['config'])
  const config = valueAt(sent, ['config'])
  const text = typeof config === 'string' ? config : keptText(config)
  if (isRecord(content) && text !== undefined) keepText(content, text)
  return body
}
