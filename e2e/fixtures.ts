import { test as base, expect, type BrowserContext, type Route } from '@playwright/test'
import { responder } from '../mocks/http/respond'
import { createWorld, type ScenarioName } from '../mocks/scenarios/createWorld'
import type { World } from '../mocks/world/World'
import { watchStyles } from './styled'

interface Options {
  scenario: ScenarioName
  /** members of console.config.json */
  settings: Record<string, unknown>
  /** What the page is expected to print in this test. */
  printing: RegExp | null
}

interface Fixtures {
  /** The server of this test alone: arranged before, looked into afterwards. */
  world: World
  /** Whatever the page prints fails the test. */
  silence: void
  /** Whatever is shown without its rules fails the test. */
  styled: void
}

/** A browser with a world of its own behind `/v1/api`. */
export const test = base.extend<Options & Fixtures>({
  scenario: ['small', { option: true }],
  settings: [{}, { option: true }],
  printing: [null, { option: true }],
  world: [
    async ({ context, scenario, settings }, use) => {
      const world = createWorld(scenario, { now: Date.now })
      await serveWorld(context, '/v1/api', world)
      await context.route('**/console.config.json', (route) =>
        route.fulfill({ json: { serverId: 'test', ...settings } }),
      )
      await use(world)
    },
    { auto: true },
  ],
  styled: [
    async ({ context }, use) => {
      const bare = await watchStyles(context)
      await use()
      expect(bare()).toEqual([])
    },
    { auto: true },
  ],
  silence: [
    async ({ context, printing }, use) => {
      const printed: string[] = []
      context.on('console', (message) => printed.push(message.text()))
      context.on('weberror', (error) => printed.push(String(error.error())))
      await use()
      // The browser's own line for a failed request cannot be prevented by a page.
      const own = printed.filter((line) => !line.startsWith('Failed to load resource'))
      expect(own.filter((line) => !printing?.test(line))).toEqual([])
    },
    { auto: true },
  ],
})

/** Answers the requests below `base` from `world`, inside this process. */
export function serveWorld(context: BrowserContext, base: string, world: World) {
  const respond = responder(world, { base })
  return context.route(`**${base}/**`, async (route) => {
    const response = await respond(requestOf(route))
    if (response.type === 'error') return route.abort('connectionreset')
    const body = Buffer.from(await response.arrayBuffer())
    // A page that was closed or moved on meanwhile no longer waits for the answer.
    await route
      .fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body })
      .catch(() => {})
  })
}

export function requestOf(route: Route) {
  const request = route.request()
  const data = request.postDataBuffer()
  return new Request(request.url(), {
    method: request.method(),
    headers: request.headers(),
    body: data && new Uint8Array(data),
  })
}

export { expect }
