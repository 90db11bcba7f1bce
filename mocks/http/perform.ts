import { Refusal } from '../world/Refusal'
import type { World } from '../world/World'
import { operations, type Operation } from './operations'
import { matchPath } from './path'
import { readQuery } from './query'

/** A write as it came. */
export interface Write {
  method: string
  /** Below the API base, with the query. */
  path: string
  body: string
}

/** Reads query and body as the endpoint says and runs the operation. Throws `Refusal`. */
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

/** Does again what a recorded write did; one that is refused now changes nothing. */
export function replay(world: World, { method, path: whole, body }: Write): void {
  const [path = '', query = ''] = whole.split('?', 2)
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
    value = JSON.parse(text)
  } catch {
    throw new Refusal('E1001', 'the request body is not JSON')
  }
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Refusal('E1001', `invalid request body: ${issue?.path.join('.')}: ${issue?.message}`)
}
