import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { settled, heapSize, visit } from '../browser.mjs'
import { bounded, compared, inTurn } from '../stats.mjs'

/** Visits before the measured ones, after which the code is compiled. */
const warmUps = 4
/**
 * Visits before the first measurement of the heap, and all visits. During the first sixty visits the browser compiles
 * frequently used code, about 1 MB in all; the number of objects is the same after ten visits as after two hundred.
 */
const [early, all] = [70, 120]

/** Seven charts of 300 points, compared with bare ECharts and uPlot; a heat map; and the heap after many visits. */
export async function charts({ browser, sites, rounds }) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } })
  const page = await context.newPage()
  await page.goto(sites.charts.url)
  await page.waitForFunction(() => 'charts' in window)
  const ask = (kind) => page.evaluate((kind) => window.charts.visit(kind), kind)
  for (let time = 0; time < warmUps; time++)
    for (const kind of ['ours', 'bare', 'small']) await ask(kind)
  // A visit is short and garbage collection may fall into any of them, so many visits are measured.
  const { ours, bare, small, heat } = await inTurn(Math.max(rounds, 40), {
    ours: () => ask('ours'),
    bare: () => ask('bare'),
    small: () => ask('small'),
    heat: () => page.evaluate(() => window.charts.heat()),
  })
  await context.close()
  const { turns } = await inTurn(1, {
    turns: () => visit(browser, sites.small.url, { rows: 12 }, revisit),
  })
  return [
    compared({
      name: 'seven charts, first picture',
      unit: 'ms',
      measured: ours.first,
      beside: ['bare ECharts', bare.first],
      limit: 1.25,
    }),
    compared({
      name: 'seven charts, refresh',
      unit: 'ms',
      measured: ours.refresh,
      beside: ['bare ECharts', bare.refresh],
      limit: 1.25,
    }),
    compared({
      name: 'cursor over seven charts',
      unit: 'ms',
      measured: ours.hover,
      beside: ['uPlot', small.hover],
      limit: 3,
    }),
    bounded({ name: 'React commits of 60 moves', unit: '', measured: ours.commits, limit: 0 }),
    bounded({ name: 'charts made anew for a theme', unit: '', measured: ours.remade, limit: 0 }),
    bounded({ name: 'heat map, first', unit: 'ms', measured: heat.first, limit: 200 }),
    bounded({ name: 'heat map, a move', unit: 'ms', measured: heat.hover, limit: 8 }),
    bounded({
      name: 'chunk of the charts (gzip)',
      unit: 'bytes',
      measured: [chunkOf(sites.small.root)],
      limit: 215_000,
    }),
    bounded({
      name: `heap after ${all - early} more visits of an agent's metrics`,
      unit: 'MB',
      measured: turns.grown,
      limit: 1,
    }),
    bounded({ name: 'listeners more than before', unit: '', measured: turns.listeners, limit: 0 }),
    bounded({ name: 'layout shift of a visit', unit: '', measured: turns.shift, limit: 0 }),
  ]
}

/** The size in bytes of the chunk with ECharts. */
function chunkOf(root) {
  const folder = join(root, 'assets')
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'))
  const texts = files.map((name) => readFileSync(join(folder, name)))
  const found = texts.filter((text) => text.includes('_echarts_instance_'))
  return found.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0)
}

/** Opens the metrics of an agent and returns to the list, many times. */
async function revisit(visited) {
  const { page, client } = visited
  await settled(visited)
  await client.send('Performance.enable')
  const id = await page.evaluate(() => {
    const link = window.document.querySelector('tbody a[href*="agents/"]')
    return link.getAttribute('href').split('/').pop()
  })
  const turn = async () => {
    await go(page, `metrics/agents/${id}`)
    await page.waitForFunction(() => window.document.querySelectorAll('canvas').length >= 7)
    await settled(visited)
    await go(page, 'agents')
    // A locator is used, because a handle would keep its page in memory.
    await page.locator('tbody a').first().waitFor()
  }
  const listeners = async () => {
    await settled(visited)
    const { metrics } = await client.send('Performance.getMetrics')
    return metrics.find(({ name }) => name === 'JSEventListeners').value
  }
  for (let time = 0; time < early; time++) await turn()
  const before = { heap: await heapSize(visited), listeners: await listeners() }
  const moved = await visited.bench('shift')
  for (let time = early; time < all; time++) await turn()
  const shift = (await visited.bench('shift')) - moved
  const after = { heap: await heapSize(visited), listeners: await listeners() }
  return {
    grown: after.heap - before.heap,
    listeners: Math.max(0, after.listeners - before.listeners),
    shift,
  }
}

/** Navigates within the console, without loading it again. */
const go = (page, path) =>
  page.evaluate((path) => {
    const { history, PopStateEvent, document } = window
    history.pushState(null, '', new URL(path, document.baseURI))
    window.dispatchEvent(new PopStateEvent('popstate', { state: null }))
  }, path)
