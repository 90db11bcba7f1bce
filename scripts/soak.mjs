import { chromium } from '@playwright/test'
import { parseArgs } from 'node:util'
import { ensureBuilt } from './lib/build.mjs'
import { ensureChromium } from './lib/chromium.mjs'
import { main, Stop } from './lib/report.mjs'
import { growthOf, openMeter } from './lib/soak/measure.mjs'
import { createOperator, shares } from './lib/soak/operator.mjs'
import { openSoakSite } from './lib/soak/soakSite.mjs'

const usage = 'usage: npm run soak -- [--minutes 30] [--seed NUMBER]'

/** One after the other, each for a third of the time; between them the server restarts with another world. */
const scenarios = ['faulty', 'flapping', 'broken']

/** What a page may grow by in each step, once it is warm; bytes and counts. */
const limits = { heap: 4096, nodes: 2, listeners: 0.5 }
/** steps of a scenario below which the figures swing more than they grow */
const fewSteps = 150
/** bytes that a browser may store, and what the heap may have grown to */
const most = { stored: 8 * 1024 * 1024, heap: 64 * 1024 * 1024 }

/** Works in the console as an operator does, beside a server that fails, and says whether anything grew, was lost or was sent twice. */
await main(async () => {
  const { minutes, seed } = readOptions()
  await ensureBuilt()
  console.log(`${minutes} minutes, seed ${seed}`)
  const site = await openSoakSite(seed)
  const browser = await chromium.launch({
    executablePath: await ensureChromium(),
    // The engine compiles code for hours; its code is not what the product holds.
    args: ['--no-sandbox', '--disable-gpu', '--js-flags=--no-opt --no-maglev --no-sparkplug'],
  })
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  const page = await context.newPage()
  const violations = []
  const report = (what) => {
    violations.push(what)
    console.log(`! ${what}`)
  }
  watch(page, report)
  const sent = new WeakMap()
  page.on('request', (request) =>
    sent.set(request, site.record(request.method(), request.url(), request.postData() ?? '')),
  )
  // What is over a rate limit was not carried out, and the console sends it again.
  page.on('response', (response) => response.status() === 429 && sent.get(response.request())?.())
  let isJudged = true
  let world = site.start(scenarios[0])
  const operator = createOperator(page, {
    world: () => world,
    random: site.random,
    lost: (what) => report(`text lost: ${what}`),
    onApply: site.beginPlan,
  })
  const counts = new Map(Object.keys(shares).map((name) => [name, { done: 0, stopped: 0 }]))
  const phase = (minutes * 60_000) / scenarios.length
  await page.goto(site.url)
  await page.evaluate(() =>
    localStorage.setItem('logkit-console:preferences', JSON.stringify({ refresh: 5 })),
  )
  console.log('minute  scenario  step    heap   nodes  listeners  stored  plans  writes')
  const started = Date.now()
  for (const [i, scenario] of scenarios.entries()) {
    if (i > 0) world = await restart({ site, page, operator, scenario, report })
    await page.goto(site.url)
    const meter = await openMeter(page)
    const points = []
    let steps = 0
    const end = started + (i + 1) * phase
    const every = Math.min(60_000, Math.max(15_000, phase / 16))
    for (let next = Date.now() + every; Date.now() < end;) {
      const name = pickStep(site.random())
      const count = counts.get(name)
      try {
        await operator.steps[name]()
        count.done += 1
      } catch {
        count.stopped += 1
      }
      steps += 1
      await operator.tidy().catch(() => {})
      if (Date.now() < next) continue
      next = Date.now() + every
      const figures = await measured(operator, meter)
      points.push([steps, figures])
      console.log(row(Date.now() - started, scenario, steps, figures, site))
    }
    isJudged = judge(scenario, points, report) && isJudged
  }
  for (const step of site.twice()) report(`sent twice: ${step}`)
  for (const [name, { done, stopped }] of counts) {
    console.log(`${name}: ${done} done, ${stopped} not possible`)
    if (done === 0 && minutes >= 10) report(`${name} was never possible`)
  }
  console.log(
    `${site.plans()} plans, ${site.writes()} writes, ${site.repeatedByBrowser()} of them repeated by the browser`,
  )
  await browser.close()
  await site.close()
  if (violations.length > 0)
    throw new Stop(`${violations.length} violations:\n${violations.join('\n')}`)
  const grew = isJudged ? 'Nothing grew' : 'What grows cannot be told from so few steps'
  console.log(`${grew}, nothing was lost, nothing was sent twice.`)
})

/** Reports what a page says of errors. */
function watch(page, report) {
  page.on('pageerror', (error) => report(`not caught: ${error.message}`))
  page.on('crash', () => report('the page crashed'))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !text.startsWith('Failed to load resource'))
      report(`console: ${text.slice(0, 300)}`)
  })
}

/**
 * Stops the server while a draft is being typed and the operator goes on, then starts it with another world. The page is
 * loaded again, and the draft has to be there.
 */
async function restart({ site, page, operator, scenario, report }) {
  const { tidy, visit, field, newText, configOf, steps } = operator
  await tidy().catch(() => {})
  const address = `/configs/${encodeURIComponent(configOf())}/edit`
  const text = newText('restart')
  const typed = await (async () => {
    await visit(address)
    await field('Note').fill(text)
    return true
  })().catch(() => false)
  site.stop()
  await steps.walk().catch(() => {})
  await visit('/agents').catch(() => {})
  await page.waitForTimeout(2_000)
  const world = site.start(scenario)
  // The worlds differ in their configs, and a draft belongs to its name.
  if (typed && world.fleet.configs) {
    const kept = await page.evaluate(readStores)
    if (!kept.includes(text)) report(`text lost at a restart: ${text}`)
  }
  return world
}

/** Runs in the page: all that the databases hold, as text. */
async function readStores() {
  const parts = [JSON.stringify(localStorage)]
  for (const { name } of await indexedDB.databases()) {
    const db = await new Promise((resolve, reject) => {
      const request = indexedDB.open(name)
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    for (const store of db.objectStoreNames) {
      const rows = await new Promise((resolve) => {
        const request = db.transaction(store).objectStore(store).getAll()
        request.onsuccess = () => resolve(request.result)
      })
      parts.push(JSON.stringify(rows))
    }
    db.close()
  }
  return parts.join('\n')
}

/** A step by its share. @param {number} fraction */
function pickStep(fraction) {
  const all = Object.entries(shares).flatMap(([name, share]) => Array(share).fill(name))
  return all[Math.floor(fraction * all.length)]
}

/** The figures of the list of agents without filters: the same page each time. */
async function measured({ visit, settle, tidy, wait }, meter) {
  await tidy().catch(() => {})
  await visit('/nowhere')
  await visit('/agents')
  await settle(8_000)
  // What has left the page is let go by timers of its components.
  await wait(1_000)
  return meter.read()
}

function row(ms, scenario, steps, { heap, nodes, listeners, stored }, site) {
  const cells = [
    [(ms / 60_000).toFixed(1), 6],
    [`  ${scenario}`.padEnd(10), 10],
    [steps, 5],
    [`${(heap / 1024 / 1024).toFixed(2)} M`, 9],
    [nodes, 7],
    [listeners, 10],
    [`${Math.round(stored / 1024)} K`, 8],
    [site.plans(), 6],
    [site.writes(), 7],
  ]
  return cells.map(([text, width]) => String(text).padStart(width)).join('')
}

/** Reports what grew in one scenario, and what is above all bounds. @returns whether there were enough steps to tell growth */
function judge(scenario, points, report) {
  const steps = points.at(-1)?.[0] ?? 0
  for (const [name, limit] of Object.entries(most))
    if (points.some(([, figures]) => figures[name] > limit))
      report(`${scenario}: ${name} above ${limit}`)
  if (steps < fewSteps || points.length < 9) {
    console.log(`  ${scenario}: ${steps} steps are too few to tell what grows`)
    return false
  }
  const said = Object.entries(limits).map(([name, limit]) => {
    const growth = growthOf(points.map(([step, figures]) => [step, figures[name]]))
    if (growth > limit) report(`${scenario}: ${name} grows by ${growth.toFixed(1)} a step`)
    return `${name} ${name === 'heap' ? `${(growth / 1024).toFixed(2)} KB` : growth.toFixed(2)}`
  })
  console.log(`  ${scenario}, growth by step: ${said.join(', ')}`)
  return true
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '30' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  })
  const [minutes, seed] = [values.minutes, values.seed].map(Number)
  if (!(minutes > 0 && minutes <= 1440) || !Number.isInteger(seed)) throw new Stop(usage)
  return { minutes, seed }
}
