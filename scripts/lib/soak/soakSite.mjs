import { join } from 'node:path'
import { openSources } from '../loadSources.mjs'
import { root } from '../node.mjs'
import { serve } from '../serve.mjs'

/** The shares of requests that fail on top of what a scenario does to them. */
const failing = 0.05
const throttled = 0.01

/**
 * Serves the built product and, in this process, a mock server that can be restarted with another world, so that the page
 * holds nothing of the mock.
 * @param {number} seed of the worlds and of what fails
 */
export async function openSoakSite(seed) {
  const sources = await openSources()
  const { createWorld, requestListener, Random } = await sources.load('mocks/server.ts')
  const random = new Random(seed)
  let answer
  let applied = 0
  /** how often each step of a plan was sent */
  const sent = new Map()
  const twice = []
  let writes = 0
  const site = await serve({
    root: join(root, 'dist'),
    port: 0,
    first(request, response) {
      const { url = '' } = request
      if (url === '/console.config.json') {
        response.setHeader('content-type', 'application/json').end('{"serverId":"soak"}')
        return true
      }
      if (!url.startsWith('/v1/api/')) return false
      if (answer) answer(request, response)
      else request.socket.destroy()
      return true
    },
  })
  /** Counts the steps of a write; matches nothing. */
  const record = ({ method, path, query, body, write }) => {
    if (write === 0 || path === '/grok/check') return false
    writes += 1
    for (const step of stepsOf(method, path, query, body)) {
      const key = `${applied} ${step}`
      sent.set(key, (sent.get(key) ?? 0) + 1)
      if (sent.get(key) === 2) twice.push(step)
    }
    return false
  }
  const chance = (share) => () => random.next() < share
  return {
    url: site.url,
    random: () => random.next(),
    /** Begins a plan: what is sent from here on belongs to it. */
    beginPlan: () => (applied += 1),
    plans: () => applied,
    writes: () => writes,
    /** steps that were sent twice within one plan */
    twice,
    /** Starts the server with a new world. @param {string} scenario */
    start(scenario) {
      const world = createWorld(scenario, { seed, now: Date.now })
      world.faults.unshift(
        { match: record, fault: {} },
        { match: chance(throttled), fault: { status: 429, headers: { 'retry-after': '1' } } },
        { match: chance(failing / 2), fault: { status: 503 } },
        { match: chance(failing / 2), fault: { cut: 'before' } },
      )
      answer = requestListener(world, { base: '/v1/api', checkAnswers: false })
      return world
    },
    /** Ends the server: connections are closed without an answer. */
    stop() {
      answer = undefined
    },
    async close() {
      await site.close()
      await sources.close()
    },
  }
}

/** The steps that a write carries: one for each item of a list in its body or its query. */
function stepsOf(method, path, query, body) {
  const request = `${method} ${path}`
  const value = body === '' ? null : JSON.parse(body)
  const lists = Array.isArray(value) ? { items: value } : (value ?? Object.fromEntries(query))
  const items = Object.entries(lists).flatMap(([name, list]) =>
    (Array.isArray(list) ? list : String(JSON.stringify(list)).split(',')).map(
      (item) => `${request} ${name}=${JSON.stringify(item)}`,
    ),
  )
  return /^(PUT|POST) \/configs\/[^/]+$/.test(request) || items.length === 0
    ? [`${request} ${body}`]
    : items
}
