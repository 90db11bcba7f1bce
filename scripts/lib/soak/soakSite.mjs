import { join } from 'node:path'
import { openSources } from '../loadSources.mjs'
import { root } from '../node.mjs'
import { serve } from '../serve.mjs'

const api = '/v1/api'

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
  /** how often the page sent each step of a plan */
  const sent = new Map()
  let [sentWrites, writes] = [0, 0]
  const site = await serve({
    root: join(root, 'dist'),
    port: 0,
    first(request, response) {
      const { url = '' } = request
      if (url === '/console.config.json') {
        response.setHeader('content-type', 'application/json').end('{"serverId":"soak"}')
        return true
      }
      if (!url.startsWith(`${api}/`)) return false
      if (request.method !== 'GET' && url !== `${api}/grok/check`) writes += 1
      if (answer) answer(request, response)
      else request.socket.destroy()
      return true
    },
  })
  /** Counts the steps of a write that the page sends. @returns takes it back, for one that the server has not carried out */
  const record = (method, url, body) => {
    const { pathname, searchParams: query } = new URL(url)
    const path = pathname.replace(api, '')
    if (method === 'GET' || path === pathname || path === '/grok/check') return () => {}
    sentWrites += 1
    const keys = stepsOf(method, path, query, body).map((step) => `${applied} ${step}`)
    const count = (by) => keys.forEach((key) => sent.set(key, (sent.get(key) ?? 0) + by))
    count(1)
    return () => count(-1)
  }
  const chance = (share) => () => random.next() < share
  return {
    url: site.url,
    random: () => random.next(),
    /** Begins a plan: what is sent from here on belongs to it. */
    beginPlan: () => (applied += 1),
    plans: () => applied,
    writes: () => writes,
    /**
     * Writes that arrived again: on a kept connection that ends before anything of an answer came, Chromium itself sends
     * any request a second time, and tells the page nothing of it.
     */
    repeatedByBrowser: () => Math.max(0, writes - sentWrites),
    record,
    /** steps that the page sent twice within one plan */
    twice: () => [...sent].flatMap(([key, times]) => (times > 1 ? key.replace(/^\d+ /, '') : [])),
    /** Starts the server with a new world. @param {string} scenario */
    start(scenario) {
      const world = createWorld(scenario, { seed, now: Date.now })
      world.faults.unshift(
        { match: chance(throttled), fault: { status: 429, headers: { 'retry-after': '1' } } },
        { match: chance(failing / 2), fault: { status: 503 } },
        { match: chance(failing / 2), fault: { cut: 'before' } },
      )
      answer = requestListener(world, { base: api, checkAnswers: false })
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
