import { isRecord } from '../../src/lib/json/json'
import { http, type HttpHandler } from 'msw/http'
import { configs } from '../../src/contract/configs'
import { nextFault } from '../world/faults'
import { Refusal } from '../world/Refusal'
import type { World } from '../world/World'
import { checkAuth, type Auth } from './auth'
import { operations, type Operation } from './operations'
import { matchPath, pathBelowBase } from './path'
import { perform, type RecordedWrite } from './perform'
import {
  emptyResponse,
  errorResponse,
  faultResponse,
  jsonResponse,
  truncatedResponse,
} from './responses'

export interface HandlerOptions {
  /** The path prefix of the API, on any host and below any folder. */
  base?: string
  /** Whether requests need a signature or token, and of which keys. */
  auth?: Auth
  /** Whether answers are checked against the contract; true by default. The check is slow for whole lists of a large fleet. */
  checkAnswers?: boolean
  /** Called for each write that took effect, in the same tick. */
  onWrite?: (write: RecordedWrite) => void
}

/** msw handlers for the whole API over one world: one for each endpoint and each alias. */
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
  { base = '/v1/api', auth = false, checkAnswers = true, onWrite }: HandlerOptions,
): HttpHandler {
  const { method, wire, safe = method === 'GET' } = operation.endpoint
  // msw tries the handlers one by one. Its own patterns were seven times slower than this match.
  const match = ({ request }: { request: Request }) => {
    const path = request.method === method ? pathBelowBase(request.url, base) : null
    const params = path === null ? null : matchPath(template, path)
    return { matches: params !== null, params: params ?? {} }
  }
  return http[methods[method]](match, async ({ request, params }) => {
    const path = pathBelowBase(request.url, base) ?? ''
    const count = (world.requests += 1)
    const write = safe ? 0 : (world.writes += 1)
    const { search, searchParams } = new URL(request.url)
    const body = method === 'GET' ? '' : decode(await request.arrayBuffer())
    const recordWrite = () => !safe && onWrite?.({ method, path: path + search, body })
    const info = { method, path, query: searchParams, body, count, write }
    const fault = nextFault(world.faults, info)
    if (fault?.delay) await new Promise((resolve) => setTimeout(resolve, fault.delay))
    if (fault?.cut === 'before') return Response.error()
    if (fault?.status) return faultResponse(world, fault.status, fault)
    try {
      const denied = checkAuth(world, request, auth)
      if (denied) return denied
      const done = perform(operation, params, pagedBy(world, searchParams), body)
      // A write is recorded before anything else can happen to the world.
      recordWrite()
      const result = withTotal(world, done instanceof Promise ? await done : done)
      if (checkAnswers && !world.paging.totalOf) wire?.parse(result)
      if (fault?.cut === 'after') return Response.error()
      if (fault?.malformed) return truncatedResponse(world, result)
      if (fault?.rewrite) return jsonResponse(world, fault.rewrite(result), true)
      // Runners carry their config as text, so that only the list of configs has values with a text.
      return result === undefined
        ? emptyResponse(world)
        : jsonResponse(world, result, operation.endpoint === configs.list)
    } catch (error) {
      if (!(error instanceof Refusal)) return errorResponse(world, 500, `E1058: ${String(error)}`)
      if (error.partial) recordWrite()
      if (fault?.cut === 'after') return Response.error()
      return errorResponse(world, error.status, `${error.code}: ${error.message}`)
    }
  })
}

/** The documented query for one that a world with another paging reads. */
function pagedBy({ paging: { base, cap } }: World, query: URLSearchParams): URLSearchParams {
  const [page, size] = [query.get('page'), query.get('size')]
  const result = new URLSearchParams(query)
  if (page !== null && base === 0) result.set('page', String(Number(page) + 1))
  if (size !== null && cap !== undefined) result.set('size', String(Math.min(Number(size), cap)))
  return result
}

/** An answer with the total that the world states. */
function withTotal({ paging: { totalOf } }: World, answer: unknown): unknown {
  if (!totalOf || !isRecord(answer) || typeof answer.totalSize !== 'number') return answer
  return { ...answer, totalSize: totalOf(answer.totalSize) }
}

const methods = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete' } as const

/** Decodes a body with the mark of its byte order, which `text()` leaves out and a server reads. */
const decode = (bytes: ArrayBuffer) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
