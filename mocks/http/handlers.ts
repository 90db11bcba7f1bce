import { http, type HttpHandler } from 'msw/http'
import type { Endpoint } from '../../src/contract/endpoint'
import { nextFault } from '../world/faults'
import { Refusal } from '../world/Refusal'
import type { World } from '../world/World'
import { admit, type Auth } from './auth'
import { operations, type Operation } from './operations'
import { belowBase, matchPath } from './path'
import { readQuery } from './query'
import { broken, empty, json, mangled, refuse } from './send'

export interface HandlerOptions {
  /** Where the API begins, on any host and below any folder. */
  base?: string
  /** Whether requests have to be signed or carry a token; a map of access keys to secret keys, or the demo's. */
  auth?: Auth
  /** Whether answers are checked against the contract (default). Costly for whole lists of a very large fleet. */
  check?: boolean
  /** Called in the same tick as each write that was not refused. */
  onWrite?: (write: Write) => void
}

/** A write as it came. */
export interface Write {
  method: string
  /** Below the API base, with the query. */
  path: string
  body: string
}

/** msw handlers for the whole API over one world: one for each endpoint, one for each alias. */
export const handlers = (world: World, options: HandlerOptions = {}): HttpHandler[] =>
  operations(world).flatMap((operation) => {
    const { path, alias } = operation.endpoint
    return [path, ...(alias ? [alias] : [])].map((template) =>
      handler(world, operation, template, options),
    )
  })

function handler(
  world: World,
  { endpoint, run }: Operation,
  template: string,
  { base = '/v1/api', auth = false, check = true, onWrite }: HandlerOptions,
): HttpHandler {
  // msw tries one handler after the other; with its own patterns that took seven times as long.
  const match = ({ request }: { request: Request }) => {
    const path = request.method === endpoint.method ? belowBase(request.url, base) : null
    const params = path === null ? null : matchPath(template, path)
    return { matches: params !== null, params: params ?? {} }
  }
  return http[methods[endpoint.method]](match, async ({ request, params }) => {
    const path = belowBase(request.url, base) ?? ''
    world.requests += 1
    const fault = nextFault(world.faults, { method: request.method, path, count: world.requests })
    if (fault?.delay) await new Promise((resolve) => setTimeout(resolve, fault.delay))
    if (fault?.cut === 'before') return Response.error()
    if (fault?.status) return broken(world, fault.status, fault.body)
    try {
      const denied = admit(world, request, auth)
      if (denied) return denied
      const body = endpoint.method === 'GET' ? '' : await request.text()
      const { search, searchParams } = new URL(request.url)
      const result = run({
        params,
        ...(endpoint.query && { query: readQuery(endpoint.query, searchParams) }),
        ...(endpoint.body && { body: readBody(endpoint.body, body) }),
      })
      if (endpoint.method !== 'GET')
        onWrite?.({ method: endpoint.method, path: path + search, body })
      if (fault?.cut === 'after') return Response.error()
      if (fault?.malformed) return mangled(world, result)
      if (fault?.rewrite) return json(world, fault.rewrite(result))
      if (check) endpoint.wire?.parse(result)
      return result === undefined ? empty(world) : json(world, result)
    } catch (error) {
      if (error instanceof Refusal) {
        return refuse(world, error.status, `${error.code}: ${error.message}`)
      }
      return refuse(world, 500, `E1086: ${error instanceof Error ? error.message : String(error)}`)
    }
  })
}

function readBody(schema: NonNullable<Endpoint['body']>, text: string): unknown {
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

const methods = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const
