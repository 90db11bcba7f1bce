import { fileURLToPath } from 'node:url'
import type { HandlerOptions } from '../mocks/http/handlers'
import { requestListener } from '../mocks/server'
import type { World } from '../mocks/world/World'
import { serve } from '../scripts/lib/serve.mjs'

const root = fileURLToPath(new URL('../dist', import.meta.url))

/** The built product at one address, with the worlds of the current test behind it. */
export interface Site {
  url: string
  /** Starts a test: removes all worlds and replaces the content of console.config.json. */
  reset: (settings: Record<string, unknown>) => void
  /** Serves the API of a world at a base path, such as `/v1/api`. */
  mount: (base: string, world: World, options?: HandlerOptions) => void
  close(): Promise<void>
}

/**
 * Serves the built product. Playwright's `route` would be slower: with it the browser asks the driver about every file and
 * caches none. All tests of a worker share one site, since the browser caches by address.
 */
export async function openSite(): Promise<Site> {
  const worlds = new Map<string, ReturnType<typeof requestListener>>()
  let config = '{}'
  const site = await serve({
    root,
    port: 0,
    first(request, response) {
      const { url = '' } = request
      // Compressing each file would take longer than the tests save by it.
      delete request.headers['accept-encoding']
      if (url === '/console.config.json') {
        response.setHeader('content-type', 'application/json').end(config)
        return true
      }
      const [, answer] = [...worlds].find(([base]) => url.startsWith(`${base}/`)) ?? []
      answer?.(request, response)
      return answer !== undefined
    },
  })
  return {
    ...site,
    reset(settings) {
      worlds.clear()
      config = JSON.stringify(settings)
    },
    mount: (base, world, options) =>
      void worlds.set(base, requestListener(world, { ...options, base })),
  }
}
