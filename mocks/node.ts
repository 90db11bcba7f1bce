import { setupServer, type SetupServer } from 'msw/node'
import { handlers, type HandlerOptions } from './http/handlers'
import type { World } from './world/World'

/** Answers the `fetch` of a unit test from a world: `listen` before, `close` after. */
export const mockServer = (world: World, options: HandlerOptions = {}): SetupServer =>
  setupServer(...handlers(world, options))
