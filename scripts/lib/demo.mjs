import { chromium } from '@playwright/test'
import { ensureChromium } from './chromium.mjs'
import { serve } from './serve.mjs'

/**
 * Serves a build with its demo, and opens a browser for it.
 * @param {string} root the folder of the build
 * @param {string[]} args further switches of Chromium
 */
export async function openDemo(root, args = []) {
  const site = await serve({ root, port: 0 })
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none', ...args],
  })
  return {
    url: site.url,
    browser,
    async close() {
      await browser.close()
      await site.close()
    },
  }
}

/**
 * Keeps the demo from offering its tour on a card over the page.
 * @param {import('@playwright/test').BrowserContext} context
 */
export const withoutTour = (context) =>
  context.addInitScript(() => localStorage.setItem('logkit-console:demo:tour', 'seen'))

/** Waits until nothing is requested, loaded or moved any more. @param {import('@playwright/test').Page} page */
export async function settled(page) {
  await page.waitForLoadState('networkidle', { timeout: 120_000 })
  // A page that the boot script has drawn is not the console yet.
  const busy = '[aria-busy="true"], [data-active="true"], [data-boot]'
  await page.waitForFunction((selector) => !document.querySelector(selector), busy)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
  await page.waitForLoadState('networkidle', { timeout: 120_000 })
}

/**
 * The ids that addresses of pages name: `$online` and `$offline`, web servers of these states.
 * @param {import('@playwright/test').Page} page one that shows the agents of the demo
 */
export async function demoIds(page) {
  // Before its first rows the demo does not answer yet.
  await page.getByRole('table').getByRole('link').first().waitFor({ timeout: 120_000 })
  return page.evaluate(async () => {
    const first = async (query) => {
      const answer = await fetch(`v1/api/agents?${query}&page=1&size=1`)
      return (await answer.json()).agentList[0].id
    }
    const online = await first('search=web-bj&state=online')
    return { online, offline: await first('search=web&state=offline') }
  })
}

/** Puts the ids of `demoIds` into a path. */
export const withIds = (path, ids) => path.replace(/\$(\w+)/g, (_, name) => ids[name])
