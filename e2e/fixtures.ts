import {
  test as base,
  expect,
  type ConsoleMessage,
  type Page,
  type WebError,
} from '@playwright/test'
import type { Auth } from '../mocks/http/auth'
import { createWorld } from '../mocks/scenarios/createWorld'
import type { ScenarioName } from '../src/contract/scenarios'
import type { World } from '../mocks/world/World'
import { openSite, type Site } from './site'
import { openSharedContext, type SharedContext } from './sharedContext'

interface Options {
  scenario: ScenarioName
  /** the content of console.config.json */
  settings: Record<string, unknown>
  /** the keys that the server accepts; false: no authentication */
  auth: Auth
  /** Whether the browser may load pages before they are opened. */
  preload: boolean
  /** Whether the test has a browser context of its own, because it changes what `reset` cannot take back: the clock. */
  isolated: boolean
  /** Console output that this test expects. */
  expectedOutput: RegExp | null
}

interface Fixtures {
  /** The world of this test alone: a test prepares it and checks it afterwards. */
  world: World
  /** The product in front of that world. */
  site: Site
  /** Opens pages with the options of this test. */
  sharedContext: SharedContext
  /** Fails the test when the page writes to the console. */
  noConsoleOutput: void
  /** Fails the test when an antd element is shown without its rules. */
  noUnstyledElements: void
}

interface WorkerFixtures {
  workerSite: Site
  /** the contexts of a worker by their options */
  sharedContexts: Map<string, SharedContext>
}

/** A browser in front of a world of its own. Storage is empty, compiled code is kept from test to test. */
export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  scenario: ['small', { option: true }],
  settings: [{}, { option: true }],
  auth: [false, { option: true }],
  preload: [false, { option: true }],
  isolated: [false, { option: true }],
  expectedOutput: [null, { option: true }],
  world: async ({ scenario, isolated }, use) => {
    const world = createWorld(scenario, { now: Date.now })
    // A page whose clock is faked follows it, unless the server says what time it is.
    if (isolated) world.date = null
    await use(world)
  },
  workerSite: [
    // Playwright reads the names of fixtures from this pattern.
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const site = await openSite()
      await use(site)
      await site.close()
    },
    { scope: 'worker' },
  ],
  sharedContexts: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const contexts = new Map<string, SharedContext>()
      await use(contexts)
      await Promise.all([...contexts.values()].map(({ context }) => context.close()))
    },
    { scope: 'worker' },
  ],
  site: async ({ world, settings, auth, workerSite }, use) => {
    workerSite.reset({ serverId: 'test', ...settings })
    workerSite.mount('/v1/api', world, { auth })
    await use(workerSite)
  },
  baseURL: async ({ site }, use) => use(site.url),
  sharedContext: async (
    { browser, sharedContexts, preload, isolated, baseURL, locale, timezoneId },
    use,
    { project },
  ) => {
    // What a single test changes of these is set on its page.
    const { viewport, contextOptions } = project.use
    const options = { ...contextOptions, baseURL, viewport, locale, timezoneId }
    const key = JSON.stringify([options, preload])
    const known = isolated ? undefined : sharedContexts.get(key)
    const shared = known ?? (await openSharedContext(browser, options, preload))
    if (!isolated) sharedContexts.set(key, shared)
    await use(shared)
    await (isolated ? shared.context.close() : shared.reset())
  },
  context: async ({ sharedContext: { context } }, use) => use(context),
  page: async ({ sharedContext, viewport, contextOptions: { reducedMotion } }, use) =>
    use(takenOver(await sharedContext.openPage({ viewport, reducedMotion }))),
  noUnstyledElements: [
    async ({ sharedContext }, use) => {
      sharedContext.takeUnstyled()
      await use()
      expect(sharedContext.takeUnstyled()).toEqual([])
    },
    { auto: true },
  ],
  noConsoleOutput: [
    async ({ context, expectedOutput }, use) => {
      const output: string[] = []
      const onConsole = (message: ConsoleMessage) => output.push(message.text())
      const onError = (error: WebError) => output.push(String(error.error()))
      context.on('console', onConsole).on('weberror', onError)
      await use()
      context.off('console', onConsole).off('weberror', onError)
      // A page cannot prevent the browser's own line about a failed request.
      const lines = output.filter((line) => !line.startsWith('Failed to load resource'))
      expect(lines.filter((line) => !expectedOutput?.test(line))).toEqual([])
    },
    { auto: true },
  ],
})

/** The page, whose visits end when the code has taken over what the boot script has drawn, unless a test waits for less. */
function takenOver(page: Page): Page {
  const { goto, reload } = page
  const drawn = page.locator('[data-boot]')
  page.goto = async (...visit) => {
    const response = await goto.apply(page, visit)
    if (visit[1]?.waitUntil !== 'commit') await drawn.waitFor({ state: 'detached' })
    return response
  }
  page.reload = async (...options) => {
    const response = await reload.apply(page, options)
    if (options[0]?.waitUntil !== 'commit') await drawn.waitFor({ state: 'detached' })
    return response
  }
  return page
}

/** For tests that fake the clock: Playwright installs it for all pages of a context, for good. */
export const isolatedTest = test.extend<Pick<Options, 'isolated'>>({ isolated: true })

export { expect }
