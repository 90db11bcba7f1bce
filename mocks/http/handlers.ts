import { http, type HttpHandler } from 'msw/http'
import { nextFault } from '../world/faults'
import { Refusal } from '../world/Refusal'
import type { World } from '../world/World'
import { admit, type Auth } from './auth'
import { operations, type Operation } from './operations'
import { belowBase, matchPath } from './path'
import { perform, type Write } from './perform'
import { broken, empty, json, mangled, refuse } from './send'

export interface HandlerOptions {
  /** Where the API begins, on any host and below any folder. */
  base?: string
  /** Whether requests have to be signed or carry a token; a map of access keys to secret keys, or the demo's. */
  auth?: Auth
  /** Whether answers are checked against the contract (default). Costly for whole lists of a very large fleet. */
  check?: boolean
  /** Called in the same tick as each write that did something. */
  onWrite?: (write: Write) => void
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
  operation: Operation,
  template: string,
  { base = '/v1/api', auth = false, check = true, onWrite }: HandlerOptions,
): HttpHandler {
  const { method, wire } = operation.endpoint
  // msw tries one handler after the other; with its own patterns that took seven times as long.
  const match = ({ request }: { request: Request }) => {
    const path = request.method === method ? belowBase(request.url, base) : null
    const params = path === null ? null : matchPath(template, path)
    return { matches: params !== null, params: params ?? {} }
  }
  return http[methods[method]](match, async ({ request, params }) => {
    const path = belowBase(request.url, base) ?? ''
    const count = (world.requests += 1)
    const write = method === 'GET' ? 0 : (world.writes += 1)
    const { search, searchParams } = new URL(request.url)
    const body = method === 'GET' ? '' : await request.text()
    const note = () => method !== 'GET' && onWrite?.({ method, path: path + search, body })
    const info = { method, path, query: searchParams, body, count, write }
    const fault = nextFault(world.faults, info)
    if (fault?.delay) await new Promise((resolve) => setTimeout(resolve, fault.delay))
    if (fault?.cut === 'before') return Response.error()
    if (fault?.status) return broken(world, fault.status, fault.body)
    try {
      const denied = admit(world, request, auth)
      if (denied) return denied
      const result = perform(operation, params, searchParams, body)
      note()
      if (check) wire?.parse(result)
      if (fault?.cut === 'after') return Response.error()
      if (fault?.malformed) return mangled(world, result)
      if (fault?.rewrite) return json(world, fault.rewrite(result))
      return result === undefined ? empty(world) : json(world, result)
    } catch (error) {
      if (!(error instanceof Refusal)) return refuse(world, 500, `E1058: ${String(error)}`)
      if (error.partial) note()
      if (fault?.cut === 'after') return Response.error()
      return refuse(world, error.status, `${error.code}: ${error.message}`)
    }
  })
}

const methods = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const
