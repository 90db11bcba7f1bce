import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './lib/node.mjs'
import { main, Stop } from './lib/report.mjs'
import { originPattern } from './lib/securityHeaders.mjs'
import { serve } from './lib/serve.mjs'
import { readUpstream } from './lib/upstream.mjs'

/**
 * Reads the options from the environment: PORT, HOST, BASE_PATH, the server behind the console (LOGKIT_API), names by which
 * the console is reached (ALLOWED_HOSTS), origins of pages that may show it in a frame (FRAME_ANCESTORS) or load embed.js
 * (EMBED_ORIGINS), LOGKIT_COOKIES=1 to forward cookies. `--log` logs each request.
 */
export function readOptions() {
  const { PORT = '4173', HOST, BASE_PATH = '/', LOGKIT_API } = process.env
  const { ALLOWED_HOSTS, FRAME_ANCESTORS, EMBED_ORIGINS, LOGKIT_COOKIES } = process.env
  const port = Number(PORT)
  if (!/^\d+$/.test(PORT) || port > 65535) throw new Stop(`PORT is ${PORT}; expected 0 to 65535.`)
  const basePath = `/${BASE_PATH}/`.replace(/\/+/g, '/')
  if (!/^[\w./~-]*$/.test(basePath)) {
    throw new Stop(`BASE_PATH is ${BASE_PATH}; expected a path such as /logkit/.`)
  }
  return {
    port,
    host: HOST || undefined,
    basePath,
    upstream: readUpstream(LOGKIT_API),
    hosts: words(ALLOWED_HOSTS),
    frameAncestors: origins('FRAME_ANCESTORS', FRAME_ANCESTORS),
    embedOrigins: origins('EMBED_ORIGINS', EMBED_ORIGINS),
    cookies: LOGKIT_COOKIES === '1',
    log: process.argv.includes('--log') ? console.log : undefined,
  }
}

const words = (text = '') => text.split(/[\s,]+/).filter(Boolean)

function origins(name, text) {
  const list = words(text)
  const bad = list.find((origin) => !originPattern.test(origin))
  if (bad) throw new Stop(`${name} has ${bad}; expected origins such as https://portal.example.com`)
  return list
}

/**
 * Serves the built console, or without a server behind it the demo, until the process is asked to stop; requests under way
 * are finished then. Rejects with a `Stop` if nothing is built or the port is taken.
 */
export async function serveBuilt(options) {
  const dist = join(root, options.upstream ? 'dist' : 'dist-demo')
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Stop(
      `Nothing is built yet: run \`npm run ${options.upstream ? 'build' : 'build:demo'}\`.`,
    )
  }
  try {
    const served = await serve({ root: dist, ...options })
    for (const signal of ['SIGINT', 'SIGTERM']) {
      process.once(signal, () => void served.stop().then(() => process.exit(0)))
    }
    return served
  } catch (error) {
    if (error.code === 'EADDRINUSE') {
      throw new Stop(
        `Port ${options.port} is taken. Choose another: PORT=${options.port + 1} npm start`,
      )
    }
    if (['EACCES', 'EADDRNOTAVAIL', 'ENOTFOUND'].includes(error.code)) {
      throw new Stop(`Cannot listen there (${error.message}). PORT and HOST say where.`)
    }
    throw error
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => console.log((await serveBuilt(readOptions())).url))
}
