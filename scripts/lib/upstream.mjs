import { request as http } from 'node:http'
import { request as https } from 'node:https'
import { pipeline } from 'node:stream'
import { Stop } from './report.mjs'

/** Where the console expects the API, below the path of the page. */
export const apiPath = 'v1/api'

/**
 * The server of LOGKIT_API, which may stand below a path of its own. An address that already names the API is taken too.
 * @param {string | undefined} address
 * @returns {URL | undefined} its path ends in /; nothing without an address
 */
export function readUpstream(address) {
  if (!address) return undefined
  if (!/^https?:\/\/[^/]/.test(address) || !URL.canParse(address)) {
    throw new Stop(
      `LOGKIT_API is ${address}; expected an address such as https://logkit.example.com`,
    )
  }
  const url = new URL(address)
  url.pathname = url.pathname.replace(/\/*(v1\/api\/*)?$/, '/')
  url.search = url.hash = ''
  return url
}

/**
 * The settings file as this server hands it out. With a real server behind it the console shows no demo, but a sign-in
 * page. A file that cannot be read stays as it is: the console says what is wrong with it.
 * @param {string} text
 * @param {{basePath: string, upstream?: URL}} place
 */
export function settingsFor(text, { basePath, upstream }) {
  const file = parse(text)
  if (!file) return text
  const api = { base: basePath + apiPath, ...file.api }
  if (!upstream) return JSON.stringify({ ...file, api })
  const { host, pathname } = upstream
  return JSON.stringify({
    ...file,
    serverId: host + pathname.replace(/\/$/, ''),
    environment: { name: host, ...file.environment },
    api: { ...api, base: basePath + apiPath },
    demo: false,
    session: { ...file.session, kind: 'token' },
  })
}

/**
 * Hands a request on and its answer back, both as they stream.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {URL} target
 */
export function proxy(request, response, target) {
  const send = target.protocol === 'https:' ? https : http
  const onward = send(target, { method: request.method, headers: travelling(request.headers) })
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, travelling(answer.headers))
    // An answer that breaks off breaks off here too, rather than leaving the page waiting.
    pipeline(answer, response, () => {})
  })
  onward.on('error', (error) => {
    if (response.headersSent) return response.destroy()
    response.writeHead(502, { 'content-type': 'application/json' })
    const reason = error.message || error.code
    response.end(JSON.stringify({ error: `${target.host} cannot be reached: ${reason}` }))
  })
  response.on('close', () => onward.destroy())
  request.pipe(onward)
}

/** Headers that belong to one connection, or to the host of the page rather than to the server. */
const local = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'host',
  'origin',
  'referer',
  'cookie',
  'set-cookie',
])

const travelling = (headers) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !local.has(name)))

function parse(text) {
  try {
    const value = JSON.parse(text)
    return value && typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
