import { getResponse } from 'msw'
import type { World } from '../world/World'
import { admit } from './auth'
import { handlers, type HandlerOptions } from './handlers'
import { refuse } from './send'

export type Respond = (request: Request) => Promise<Response>

/** A whole server without a network: answers any request, also those for paths that the API does not have. */
export function responder(world: World, options: HandlerOptions = {}): Respond {
  const all = handlers(world, options)
  return async (request) => {
    const response = await getResponse(all, request)
    if (response) return response
    const { pathname } = new URL(request.url)
    return (
      admit(world, request, options.auth ?? false) ??
      refuse(world, 404, `E1009: unknown action: ${request.method} ${pathname}`)
    )
  }
}
