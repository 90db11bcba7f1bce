import type { Browser, BrowserContext, BrowserContextOptions, Page } from '@playwright/test'
import { watchUnstyled } from './watchUnstyled'

/** A browser context that serves one test after the other. */
export interface SharedContext {
  context: BrowserContext
  /** antd classes that were shown without rules since the last call */
  takeUnstyled: () => string[]
  /** Opens the page of a test with empty storage. */
  openPage: (options: PageOptions) => Promise<Page>
  /** Closes the pages of a test and takes back what it changed in the context. */
  reset: () => Promise<void>
}

/** What a page can have of its own. A further context would load and compile the whole product again. */
export type PageOptions = Pick<BrowserContextOptions, 'viewport' | 'reducedMotion'>

/**
 * Opens a context that keeps one blank page of the site open. With the switch `--process-per-site` the pages of all tests
 * then run in one renderer process, which keeps the compiled code of the product: a page loads in two thirds of the time.
 */
export async function openSharedContext(
  browser: Browser,
  options: BrowserContextOptions,
  preload: boolean,
): Promise<SharedContext> {
  const context = await browser.newContext(options)
  // Preloading took a sixth of the time of all tests.
  if (!preload) await context.addInitScript(saveData)
  const takeUnstyled = await watchUnstyled(context)
  const anchor = await context.newPage()
  await anchor.goto('favicon.svg')
  const { origin } = new URL(anchor.url())
  return {
    context,
    takeUnstyled,
    async openPage({ viewport, reducedMotion }) {
      const page = await context.newPage()
      if (viewport) await page.setViewportSize(viewport)
      await page.emulateMedia({ reducedMotion })
      const session = await context.newCDPSession(page)
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: storage })
      await session.detach()
      return page
    },
    async reset() {
      const pages = context.pages().filter((page) => page !== anchor)
      await Promise.all(pages.map((page) => page.close()))
      await context.unrouteAll({ behavior: 'ignoreErrors' })
      await context.clearPermissions()
    },
  }
}

/** The HTTP cache is kept. */
const storage = 'cookies,local_storage,indexeddb,service_workers,cache_storage'

const saveData = () => Object.defineProperty(navigator, 'connection', { value: { saveData: true } })
