import { fileURLToPath } from 'node:url'
import type { HandlerOptions } from '../mocks/http/handlers'
import { listener } from '../mocks/server'
import type { World } from '../mocks/world/World'
import { serve } from '../scripts/lib/serve.mjs'

const root = fileURLToPath(new URL('../dist', import.meta.url))

/** The built product at an address of its own, with worlds behind it. */
export interface Site {
  url: string
  /** Puts a world behind a path, `/v1/api` for one. */
  add(base: string, world: World, options?: HandlerOptions): void
  close(): Promise<void>
}

/** A server rather than `route`, which makes a browser ask its driver about every file, and fetch it anew on each page. */
export async function openSite(settings: Record<string, unknown>): Promise<Site> {
  const worlds = new Map<string, ReturnType<typeof listener>>()
  const site = await serve({
    root,
    port: 0,
    first(request, response) {
      const { url = '' } = request
      if (url === '/console.config.json') {
        response.setHeader('content-type', 'application/json').end(JSON.stringify(settings))
        return true
      }
      const [, answer] = [...worlds].find(([base]) => url.startsWith(`${base}/`)) ?? []
      answer?.(request, response)
      return answer !== undefined
    },
  })
  return {
    ...site,
    add: (base, world, options) => void worlds.set(base, listener(world, { ...options, base })),
  }
}
