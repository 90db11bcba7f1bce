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

/** The settings of the demo, as text. */
export const demoSettings = JSON.stringify({ serverId: 'demo', demo: { scenario: 'incident' } })

/**
 * The settings file as it is served. With an upstream server the console shows a sign-in page instead of the demo. An
 * invalid file is served unchanged, and the console reports its error.
 * @param {string} text
 * @param {URL} [upstream]
 */
export function settingsFor(text, upstream) {
  const file = parseObject(text)
  if (!file || !upstream) return text
  const { host, pathname } = upstream
  return JSON.stringify({
    ...file,
    serverId: host + pathname.replace(/\/$/, ''),
    environment: { name: host, ...file.environment },
    api: { ...file.api, base: apiPath },
    demo: false,
    session: { ...file.session, kind: 'keys' },
  })
}

/** The object that a JSON text holds, or null. */
export function parseObject(text) {
  try {
    const value = JSON.parse(text)
    return value && typeof value === 'object' && !Array.isArray(value) ? value : null
  } catch {
    return null
  }
}
