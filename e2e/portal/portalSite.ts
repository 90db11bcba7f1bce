import { readFileSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createWorld } from '../../mocks/scenarios/createWorld'
import type { ScenarioName } from '../../src/contract/scenarios'
import { requestListener } from '../../mocks/server'
import type { World } from '../../mocks/world/World'
import { serve } from '../../scripts/lib/serve.mjs'

const root = fileURLToPath(new URL('dist', import.meta.url))
const product = fileURLToPath(new URL('../../dist', import.meta.url))
const guide = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8')

/** The lines of a code block without a language below a heading of the guide. */
const linesBelow = (heading: string): string[] =>
  (guide.split(`\n## ${heading}\n`)[1]?.split('```')[1] ?? '').trim().split('\n')

export interface PortalSite {
  url: string
  /** a deployed console in front of the server of `eu`, on another site, which the portal may show in a frame */
  consoleUrl: string
  /** the `Authorization` headers that the console in a frame has sent */
  authorizations: string[]
  /** the servers behind `/eu/v1/api` and `/us/v1/api`; the guide's server on an origin of its own is that of `eu` */
  worlds: { eu: World; us: World }
  /** Answers of the portal itself, by path. */
  answers: Map<string, (request: IncomingMessage, response: ServerResponse) => void>
  close: () => Promise<void>
}

/**
 * Serves the portals on an origin of their own, and a logkit server on another one, with the headers of the guide.
 * @param scenarios `eu`: that of the first server
 */
export async function openPortalSite(
  scenarios: { eu: ScenarioName } = { eu: 'small' },
): Promise<PortalSite> {
  const worlds = {
    eu: createWorld(scenarios.eu, { now: Date.now }),
    us: createWorld('demo', { now: Date.now }),
  }
  const listeners = {
    eu: requestListener(worlds.eu, { base: '/eu/v1/api' }),
    us: requestListener(worlds.us, { base: '/us/v1/api' }),
  }
  const answers: PortalSite['answers'] = new Map()
  const server = await serve({ root, port: 0, first: answerFromAfar(worlds.eu, () => site.url) })
  const site = await serve({
    root,
    port: 0,
    first(request, response) {
      const { url = '' } = request
      const answer = answers.get(url)
      if (answer) answer(request, response)
      else if (url.startsWith('/eu/v1/api/')) listeners.eu(request, response)
      else if (url.startsWith('/us/v1/api/')) listeners.us(request, response)
      else sendPage(url, response)
      return true
    },
  })
  const authorizations: string[] = []
  const console = await openConsole(worlds.eu, new URL(site.url).origin, authorizations)
  // The page of the first recipe, with the policy of the guide.
  answers.set('/plain/page', (_, response) => {
    const policy = linesBelow('CSP')
      .join(' ')
      .replace('https://logkit.example.com', new URL(server.url).origin)
    response.setHeader('content-security-policy', policy)
    response.setHeader('content-type', 'text/html')
    const origin = `<html lang="en" data-logkit="${new URL(server.url).origin}">`
    response.end(readFileSync(`${root}/index.html`, 'utf8').replace('<html lang="en">', origin))
  })
  return {
    url: site.url,
    consoleUrl: console.url,
    authorizations,
    worlds,
    answers,
    close: async () => void (await Promise.all([site.close(), server.close(), console.close()])),
  }
}

/** Sends a file of the portal, or its page. A portal has headers of its own, and not those of the console. */
function sendPage(url: string, response: ServerResponse) {
  const file = join(root, new URL(url, 'http://portal').pathname)
  const isFile = statSync(file, { throwIfNoEntry: false })?.isFile() ?? false
  const sent = isFile ? file : join(root, 'index.html')
  response.setHeader('content-type', types[extname(sent)] ?? 'application/octet-stream')
  response.end(readFileSync(sent))
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/**
 * Serves the product at an address of another site than that of the portal. Its headers let a second origin show it, which
 * its settings do not list.
 */
async function openConsole(world: World, portal: string, authorizations: string[]) {
  const answer = requestListener(world, { base: '/v1/api' })
  const settings = { serverId: 'eu', locale: 'en', frameAncestors: [portal] }
  const unlisted = portal.replace('localhost', '127.0.0.1')
  const server = await serve({
    root: product,
    port: 0,
    frameAncestors: [portal, unlisted],
    first(request, response) {
      const { url = '', headers } = request
      delete headers['accept-encoding']
      if (url === '/console.config.json') {
        response.setHeader('content-type', 'application/json').end(JSON.stringify(settings))
        return true
      }
      if (!url.startsWith('/v1/api/')) return false
      authorizations.push(headers.authorization ?? '')
      answer(request, response)
      return true
    },
  })
  return { ...server, url: server.url.replace('localhost', '127.0.0.1') }
}

/** Answers requests of a page of another origin. @param portal the address of that page */
function answerFromAfar(world: World, portal: () => string) {
  const answer = requestListener(world, { base: '/v1/api' })
  return (request: IncomingMessage, response: ServerResponse) => {
    for (const line of linesBelow('CORS')) {
      const [name = '', value = ''] = line.split(': ')
      const { origin } = new URL(portal())
      response.setHeader(name, value.replace('https://portal.example.com', origin))
    }
    if (request.method === 'OPTIONS') response.writeHead(204).end()
    else answer(request, response)
    return true
  }
}
