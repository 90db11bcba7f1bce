import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import { createWorld } from '../../mocks/scenarios/createWorld'
import type { ScenarioName } from '../../src/contract/scenarios'
import { requestListener } from '../../mocks/server'
import type { World } from '../../mocks/world/World'
import { serve } from '../../scripts/lib/serve.mjs'

const root = fileURLToPath(new URL('dist', import.meta.url))
const guide = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8')

/** The lines of a code block without a language below a heading of the guide. */
const linesBelow = (heading: string): string[] =>
  (guide.split(`\n## ${heading}\n`)[1]?.split('```')[1] ?? '').trim().split('\n')

export interface PortalSite {
  url: string
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
      else return false
      return true
    },
  })
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
    worlds,
    answers,
    close: async () => void (await Promise.all([site.close(), server.close()])),
  }
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
