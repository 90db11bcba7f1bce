import { test as base, expect } from '@playwright/test'
import type { Auth } from '../mocks/http/auth'
import { createWorld, type ScenarioName } from '../mocks/scenarios/createWorld'
import type { World } from '../mocks/world/World'
import { openSite, type Site } from './site'
import { watchStyles } from './styled'

interface Options {
  scenario: ScenarioName
  /** members of console.config.json */
  settings: Record<string, unknown>
  /** whose tokens the server takes; false: it asks for none */
  auth: Auth
  /** Whether pages that nobody opened are loaded as well. */
  ahead: boolean
  /** What the page is expected to print in this test. */
  printing: RegExp | null
}

interface Fixtures {
  /** The server of this test alone: arranged before, looked into afterwards. */
  world: World
  /** The product, in front of that server. */
  site: Site
  /** Whatever the page prints fails the test. */
  silence: void
  /** Whatever is shown without its rules fails the test. */
  styled: void
}

/** A browser in front of a server of its own. */
export const test = base.extend<Options & Fixtures>({
  scenario: ['small', { option: true }],
  settings: [{}, { option: true }],
  auth: [false, { option: true }],
  ahead: [false, { option: true }],
  printing: [null, { option: true }],
  world: async ({ scenario }, use) => use(createWorld(scenario, { now: Date.now })),
  site: async ({ world, settings, auth }, use) => {
    const site = await openSite({ serverId: 'test', ...settings })
    site.add('/v1/api', world, { auth })
    await use(site)
    await site.close()
  },
  baseURL: async ({ site }, use) => use(site.url),
  context: async ({ context, ahead }, use) => {
    // A sixth of the time of all tests went into pages that they never open.
    if (!ahead) await context.addInitScript(saveData)
    await use(context)
  },
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

const saveData = () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } })

export { expect }
