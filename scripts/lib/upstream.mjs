import { request as http } from 'node:http'
import { request as https } from 'node:https'
import { pipeline } from 'node:stream'
import { Stop } from './report.mjs'

/** The path of the API below the path of the page. */
export const apiPath = 'v1/api'

/**
 * Parses LOGKIT_API, the address of a server, which may include a path. The address of its API is accepted, too.
 * @param {string | undefined} address
 * @returns {URL | undefined} its path ends in /; undefined without an address
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
 * The settings file as it is served. With an upstream server the console shows a sign-in page instead of the demo. An
 * invalid file is served unchanged, and the console reports its error.
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
 * Forwards a request and its response, both as streams.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {URL} target
 */
export function proxy(request, response, target) {
  const send = target.protocol === 'https:' ? https : http
  const onward = send(target, { method: request.method, headers: travelling(request.headers) })
  onward.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, travelling(answer.headers))
    // An interrupted response is interrupted here, too, so that the page does not wait for it.
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

/** Headers that are not forwarded: they belong to one connection or to the host of the page. */
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
