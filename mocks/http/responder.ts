import { getResponse } from 'msw'
import type { World } from '../world/World'
import { checkAuth } from './auth'
import { handlers, type HandlerOptions } from './handlers'
import { errorResponse } from './responses'

export type Responder = (request: Request) => Promise<Response>

/** A server without a network. It also answers requests for paths that the API does not have. */
export function responder(world: World, options: HandlerOptions = {}): Responder {
  const all = handlers(world, options)
  return async (request) =>
    (await getResponse(all, request)) ?? notFoundResponse(world, request, options.auth)
}

/** The response to a request that matches no endpoint. */
export function notFoundResponse(
  world: World,
  request: Request,
  auth: HandlerOptions['auth'] = false,
): Response {
  world.requests += 1
  const { pathname } = new URL(request.url)
  return (
    checkAuth(world, request, auth) ??
    errorResponse(world, 404, `E1009: unknown action: ${request.method} ${pathname}`)
  )
}
