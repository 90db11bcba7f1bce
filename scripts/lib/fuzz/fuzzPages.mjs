import { chromium } from '@playwright/test'
import { join } from 'node:path'
import { ensureBuilt } from '../build.mjs'
import { ensureChromium } from '../chromium.mjs'
import { openSources } from '../loadSources.mjs'
import { root } from '../node.mjs'
import { serve } from '../serve.mjs'

const api = '/v1/api'

/** Addresses of all pages; `$id`, `$name` and `$tag` stand for what the scenario has. */
const paths = [
  ...['/agents', '/agents?search=a', '/agents?address=10.&os=linux', '/agents/$id'],
  ...['/agents/$id?tab=runners', '/agents/$id?tab=tags', '/agents/$id?tab=raw'],
  ...['/runners', '/runners?runs=failing', '/runners?open=$id%2F$name', '/configs'],
  ...['/configs?inside=path', '/configs/$name', '/configs/$name?tab=holders'],
  ...['/configs/$name?tab=runners', '/configs/$name?tab=history', '/configs/$name?tab=json'],
  ...['/configs/$name/edit', '/configs/$name/edit?view=json', '/new-config?copy=$name'],
  ...[
    '/config-history',
    '/tags',
    '/tags/$tag',
    '/drift',
    '/drift?view=configs',
    '/drift?view=tags',
  ],
  ...['/metrics/agents/$id', '/metrics?agents=$id', '/metrics/fleet', '/grok', '/activity'],
  ...['/rollouts', '/new-rollout?config=$name'],
]

/** The scenarios of page loads; the large fleet would load for minutes. */
const scenarios = ['small', 'demo', 'drifted', 'hostile', 'unmeasured', 'flapping']

/** the title of the page that replaces one that has thrown */
const crashed = 'This page stopped working'
const heading = 'h1, [role="heading"]'

/**
 * Loads pages of the built product with mutated answers. A page fails when it crashes or stays empty, when it throws or
 * writes an error to the console, when it does not answer for `slowMs`, and when markup of an answer ran or became elements.
 * @param {{pages: number, seed: number, slowMs: number, onProgress?: (done: number) => void}} options
 * @returns findings of one kind each, the number of mutated answers, and the longest time that a page did not answer
 */
export async function fuzzPages({ pages, seed, slowMs, onProgress }) {
  await ensureBuilt()
  const sources = await openSources()
  const mocks = await sources.load('mocks/fuzz/fuzz.ts')
  const server = await openServer(mocks)
  // One process keeps the compiled code for all pages.
  const args = ['--no-sandbox', '--disable-gpu', '--process-per-site', '--renderer-process-limit=1']
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args })
  const context = await browser.newContext({ reducedMotion: 'reduce' })
  await context.addInitScript(watchFreezes)
  await (await context.newPage()).goto(`${server.url}/favicon.svg`)
  const findings = new Map()
  const slowest = { ms: 0, path: '' }
  for (let i = 0; i < pages; i += 1) {
    const random = new mocks.Random(seed + i)
    const scenario = scenarios[random.int(0, scenarios.length - 1)]
    const path = server.start(scenario, paths[(seed + i) % paths.length], random)
    const { problem, frozen } = await loadPage(context, server.url + path, slowMs)
    if (frozen > slowest.ms) Object.assign(slowest, { ms: frozen, path })
    onProgress?.(i + 1)
    if (!problem || findings.has(kindOf(problem))) continue
    const kind = kindOf(problem)
    const fails = async (answers) => {
      server.replay(answers)
      const found = (await loadPage(context, server.url + path, slowMs)).problem
      return found !== null && kindOf(found) === kind
    }
    const answers = await smallestAnswers(server.sent(), fails, mocks.shrink)
    findings.set(kind, { seed: seed + i, scenario, path, ...problem, answers })
  }
  await browser.close()
  await server.close()
  await sources.close()
  return { findings: [...findings.values()], requests: server.mutated(), slowest }
}

/** Serves the product in front of a world whose answers are mutated, or replaced by given ones. */
async function openServer({ createWorld, responder, mutateAnswer }) {
  let respond
  let mutate = (text) => text
  /** by address: the mutated answers that were sent */
  let sent = new Map()
  /** by address: the answers to be sent; null: they are mutated */
  let replayed = null
  let mutated = 0
  const answer = async (request, response) => {
    const { url, method } = request
    const body = method === 'GET' ? undefined : await textOf(request)
    const original = await respond(new Request(`http://localhost${url}`, { method, body }))
    let text = await original.text()
    if (method === 'GET' && replayed) text = replayed.get(url) ?? text
    else if (method === 'GET') {
      const changed = mutate(text)
      if (changed !== text) {
        mutated += 1
        sent.set(url, changed)
      }
      text = changed
    }
    const type = original.headers.get('content-type') ?? 'application/json'
    response.writeHead(original.status, { 'content-type': type }).end(text)
  }
  const site = await serve({
    root: join(root, 'dist'),
    port: 0,
    first(request, response) {
      if (request.url === '/console.config.json') {
        response.setHeader('content-type', 'application/json').end('{"serverId":"fuzz"}')
        return true
      }
      if (!request.url.startsWith(`${api}/`)) return false
      answer(request, response).catch(() => response.destroy())
      return true
    },
  })
  return {
    url: site.url.replace(/\/$/, ''),
    close: site.close,
    /** Makes a world for one page. @returns the path with what the world has */
    start(scenario, template, random) {
      const world = createWorld(scenario, { now: Date.now })
      respond = responder(world, { base: api, checkAnswers: false })
      const share = random.pick([1, 1, 0.4])
      mutate = (text) => (random.chance(share) ? mutateAnswer(text, random) : text)
      sent = new Map()
      replayed = null
      const [agent] = world.fleet.agents
      const [config] = world.fleet.configs
      const [tag] = world.fleet.tags
      const named = { id: agent?.id, name: config?.name, tag: tag?.name }
      return template.replace(/\$(\w+)/g, (_, name) => encodeURIComponent(named[name] ?? 'x'))
    },
    replay: (answers) => (replayed = answers),
    sent: () => sent,
    mutated: () => mutated,
  }
}

async function textOf(request) {
  const parts = []
  for await (const part of request) parts.push(part)
  return Buffer.concat(parts)
}

/** Opens a page until nothing moves any more, and says what is wrong with it. */
async function loadPage(context, url, slowMs) {
  const page = await context.newPage()
  const said = []
  page.on('pageerror', (error) => said.push(['thrown', String(error.message)]))
  page.on('crash', () => said.push(['crashed', 'the process of the page']))
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !text.startsWith('Failed to load resource'))
      said.push(['console', text])
  })
  const inTime = (work, ms) =>
    Promise.race([work, new Promise((done) => setTimeout(done, ms, 'late'))])
  try {
    await page.goto(url, { timeout: 60_000 })
    await page.waitForSelector(heading, { state: 'attached', timeout: 30_000 }).catch(() => {})
    // What refreshes or waits may never be at rest.
    const isAtRest = () => !document.querySelector('[aria-busy="true"], [role="progressbar"]')
    await page.waitForFunction(isAtRest, null, { timeout: 3_000 }).catch(() => {})
    await page.waitForTimeout(200)
    // A page that is frozen answers nothing.
    const state = await inTime(page.evaluate(look, [crashed, heading]), 10 * slowMs + 20_000)
    if (state === 'late')
      return { problem: { model: 'frozen', message: 'no answer' }, frozen: slowMs }
    if (state.frozen > slowMs) said.push(['frozen', `for ${Math.round(state.frozen / 1000)} s`])
    if (state.problem) said.push(state.problem)
    const [first] = said
    const problem = first ? { model: first[0], message: first[1].slice(0, 500) } : null
    return { problem, frozen: state.frozen }
  } catch (error) {
    return { problem: { model: 'load', message: error.message.slice(0, 300) }, frozen: 0 }
  } finally {
    await inTime(page.close(), 10_000)
  }
}

/** Runs in the page before its scripts: remembers the longest time in which nothing else ran. */
function watchFreezes() {
  window.longestTask = 0
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries())
      window.longestTask = Math.max(window.longestTask, duration)
  }).observe({ type: 'longtask', buffered: true })
}

/** Runs in the page. */
function look([crashed, heading]) {
  const problem = window.ranMarkup
    ? ['markup', 'markup of an answer ran']
    : document.querySelector('img[src="x"], a[href^="javascript:" i], svg[onload]')
      ? ['markup', 'markup of an answer became elements']
      : document.body.innerText.includes(crashed)
        ? ['crash', document.querySelector('main')?.innerText.slice(0, 400) ?? '']
        : document.querySelector(heading) === null
          ? ['empty', 'no heading']
          : null
  return { problem, frozen: window.longestTask }
}

/** The fewest answers that still make the page fail, and the first of them as small as some loads can tell. */
async function smallestAnswers(sent, fails, shrink) {
  let left = new Map(sent)
  for (const url of [...left.keys()]) {
    const without = new Map([...left].filter(([other]) => other !== url))
    if (without.size > 0 && (await fails(without))) left = without
  }
  const [url] = [...left.keys()]
  if (url === undefined) return {}
  const rest = new Map(left)
  const smallest = await shrink(left.get(url), (text) => fails(rest.set(url, text)), 40)
  return Object.fromEntries(rest.set(url, smallest))
}

const kindOf = ({ model, message }) => `${model}: ${message.replace(/\d+/g, '…').slice(0, 100)}`
