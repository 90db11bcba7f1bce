import { getResponse } from 'msw'
import type { World } from '../world/World'
import { admit } from './auth'
import { handlers, type HandlerOptions } from './handlers'
import { refuse } from './send'

export type Respond = (request: Request) => Promise<Response>

/** A whole server without a network: answers any request, also those for paths that the API does not have. */
export function responder(world: World, options: HandlerOptions = {}): Respond {
  const all = handlers(world, options)
  return async (request) =>
    (await getResponse(all, request)) ?? unknownPath(world, request, options.auth)
}

/** The answer to a request that no endpoint takes. */
export function unknownPath(
  world: World,
  request: Request,
  auth: HandlerOptions['auth'] = false,
): Response {
  world.requests += 1
  const { pathname } = new URL(request.url)
  return (
    admit(world, request, auth) ??
    refuse(world, 404, `E1009: unknown action: ${request.method} ${pathname}`)
  )
}
