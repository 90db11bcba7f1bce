import { createServer } from 'node:http'
import { isIP } from 'node:net'
import { hostname } from 'node:os'
import { fileFor } from './files.mjs'
import { proxy } from './proxy.mjs'
import { securityHeaders } from './securityHeaders.mjs'
import { apiPath } from './upstream.mjs'

/**
 * Serves the built console in `root` below `basePath`, and the API of `upstream`, if given, below `<basePath>v1/api`.
 * `<basePath>healthz` answers 200 while the server accepts requests.
 *
 * - `first` gets each request first and returns whether it handled the request.
 * - `hosts`: further names that requests may have in their Host header; `*` for any. By default these are localhost, the
 *   name of the machine and all IP addresses, so that a page of another site cannot reach the server under a name of its
 *   own (DNS rebinding).
 * - `frameAncestors`: origins of pages that may show the console in a frame, besides those in the settings.
 * - `embedOrigins`: origins of pages that may load embed.js and what it needs.
 * - `cookies`: whether cookies are forwarded to the upstream server and back.
 * - `headersTimeout`: ms that a request may take until its headers are complete.
 * - `log` gets a line for each finished request.
 * @param {import('./serve.d.mts').ServeOptions} options
 * @returns {Promise<import('./serve.d.mts').Served>} rejects when the port is taken
 */
export async function serve(options) {
  const { port, host = '127.0.0.1', basePath = '/', log } = options
  const handle = handler({ ...options, host, basePath })
  const { headersTimeout = 20_000 } = options
  const timeouts = { headersTimeout, connectionsCheckingInterval: headersTimeout / 4 }
  const server = createServer(timeouts, (request, response) => {
    if (log) logWhenDone(log, request, response)
    // An error in a handler ends one request, not the process.
    try {
      handle(request, response)
    } catch (error) {
      console.error(`${request.method} ${request.url?.slice(0, 200)}: ${error.message}`)
      if (response.headersSent) response.destroy()
      else refuse(response, 500, 'internal error')
    }
  })
  // Node leaves out what is above its limit, which may be the length of the body.
  server.maxHeadersCount = 0
  server.requestTimeout = 300_000
  // Nobody keeps a connection by neither sending nor reading anything.
  server.timeout = 180_000
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const name = host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return {
    url: `http://${name}:${server.address().port}${basePath}`,
    close: () =>
      new Promise((done) => {
        server.close(done)
        server.closeAllConnections()
      }),
    stop: () =>
      new Promise((done) => {
        server.close(done)
        server.closeIdleConnections()
      }),
  }
}

/** A browser sends some 20 headers, a chain of proxies adds as many. */
const mostHeaders = 200

/** Answers one request. */
function handler(options) {
  const { root, host, basePath, upstream, first, hosts = [], cookies } = options
  const isOwnHost = hostCheck(host, hosts)
  return (request, response) => {
    if (request.rawHeaders.length > 2 * mostHeaders) {
      return refuse(response.setHeader('connection', 'close'), 431, 'too many headers')
    }
    if (first?.(request, response)) return
    response.setHeaders(new Map(Object.entries(securityHeaders(options, request))))
    const address = `http://localhost${request.url}`
    if (!request.url?.startsWith('/') || !URL.canParse(address)) {
      return refuse(response, 400, 'no address')
    }
    const { pathname, search } = new URL(address)
    if (pathname === `${basePath}healthz`) {
      return response.writeHead(200, { 'content-type': 'text/plain' }).end('ok\n')
    }
    const [name = 'a request without a host', ...others] = request.headersDistinct.host ?? []
    if (others.length > 0) return refuse(response, 400, 'several hosts')
    if (!isOwnHost(name)) {
      return refuse(response, 421, `this server does not serve ${name}; see ALLOWED_HOSTS`)
    }
    if (!pathname.startsWith(basePath)) {
      if (!['/', basePath.slice(0, -1)].includes(pathname)) return refuse(response, 404, pathname)
      return response.writeHead(302, { location: basePath + search }).end()
    }
    const path = pathname.slice(basePath.length)
    if (upstream && (path === apiPath || path.startsWith(`${apiPath}/`))) {
      return proxy(request, response, new URL(upstream.href + path + search), { cookies })
    }
    if (!['GET', 'HEAD'].includes(request.method)) return refuse(response, 405, request.method)
    const file = fileFor({ root, upstream }, path, request.headers)
    if (!file) return refuse(response, 404, pathname)
    response.writeHead(200, file.headers)
    response.end(request.method === 'HEAD' ? undefined : file.bytes)
  }
}

/** Whether a Host header names this server. */
function hostCheck(host, hosts) {
  const own = new Set(['localhost', host, hostname(), ...hosts].map((name) => name.toLowerCase()))
  return (header = '') => {
    if (own.has('*')) return true
    const name = header.toLowerCase().replace(/:\d*$/, '')
    // A page of another site cannot be served under an IP address.
    return own.has(name) || name.endsWith('.localhost') || isIP(name.replace(/^\[|\]$/g, '')) > 0
  }
}

/** Logs a request when its response has ended: address, method, path, status, bytes sent, ms. Queries may hold names. */
function logWhenDone(log, request, response) {
  const started = performance.now()
  response.on('close', () => {
    const { method, url = '' } = request
    const status = response.writableFinished ? response.statusCode : `${response.statusCode} cut`
    const path = JSON.stringify(url.split('?')[0].slice(0, 500)).slice(1, -1)
    const ms = Math.round(performance.now() - started)
    log(
      `${new Date().toISOString()} ${request.socket.remoteAddress} ${method} ${path} ${status} ${ms} ms`,
    )
  })
}

function refuse(response, status, what) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${status}: ${what}\n`)
}
