import { chromium } from '@playwright/test'
import { ensureChromium } from '../scripts/lib/chromium.mjs'
import { watch } from './inPage.mjs'

/** The conditions of a visit: unthrottled, or with the CPU and the network of a slow client. */
export const conditions = {
  fast: {},
  slow: { cpu: 4, network: { megabits: 10, latency: 40 } },
}

export const openBrowser = async () =>
  chromium.launch({
    executablePath: await ensureChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })

/**
 * Opens a page with an empty cache and waits for its rows.
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {{cpu?: number, network?: {megabits: number, latency: number}, rows?: number, width?: number}} how
 *   `cpu`: slowdown factor; `latency`: ms for each request; `rows`: the number of rows of a complete list
 * @param {(visit: Visit) => Promise<T>} use
 * @template T
 * @typedef {{page: import('@playwright/test').Page, client: import('@playwright/test').CDPSession, rows: number,
 *   bench: (name: string, ...args: unknown[]) => Promise<any>}} Visit `rows`: ms until they were painted
 */
export async function visit(browser, url, { cpu, network, rows = 20, width = 1280 }, use) {
  const context = await browser.newContext({
    locale: 'en-US',
    timezoneId: 'UTC',
    viewport: { width, height: 800 },
  })
  const faults = []
  try {
    const page = await context.newPage()
    page.on('pageerror', ({ message }) => faults.push(message))
    const client = await context.newCDPSession(page)
    await client.send('Network.enable')
    await client.send('Network.clearBrowserCache')
    if (cpu) await client.send('Emulation.setCPUThrottlingRate', { rate: cpu })
    if (network) await client.send('Network.emulateNetworkConditions', throttled(network))
    await page.addInitScript(watch, rows)
    await page.goto(url, { waitUntil: 'commit' })
    const bench = (name, ...args) =>
      page.evaluate(
        ([name, args]) => {
          const member = window.bench[name]
          return typeof member === 'function' ? member(...args) : member
        },
        [name, args],
      )
    return await use({ page, client, bench, rows: await bench('rows') })
  } catch (error) {
    throw new Error([`${url}: ${error.message}`, ...faults].join('\n'), { cause: error })
  } finally {
    await context.close()
  }
}

/** Waits until the network is idle and the page no longer changes. */
export async function settled({ page, bench }) {
  await page.waitForLoadState('networkidle')
  await bench('quiet', 300)
}

/** The heap of a page in MB after garbage collection. */
export async function heapSize({ client }) {
  for (let time = 0; time < 4; time++) await client.send('HeapProfiler.collectGarbage')
  const { usedSize } = await client.send('Runtime.getHeapUsage')
  return usedSize / 2 ** 20
}

const throttled = ({ megabits, latency }) => ({
  offline: false,
  latency,
  downloadThroughput: (megabits * 1e6) / 8,
  uploadThroughput: (megabits * 1e6) / 8,
})
