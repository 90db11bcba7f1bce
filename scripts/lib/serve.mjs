import { createServer } from 'node:http'
import { readFileSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { apiPath, proxy, settingsFor } from './upstream.mjs'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The folder of files whose names contain a hash of their content. */
const hashed = `assets${sep}`

/**
 * Serves the built console in `root` below `basePath`, and the API of `upstream`, if given, below `<basePath>v1/api`.
 * `first` gets each request first and returns whether it handled the request.
 * @param {{root: string, port: number, host?: string, basePath?: string, upstream?: URL,
 *   first?: import('./serve.d.mts').First}} options
 * @returns {Promise<{url: string, close: () => Promise<void>}>} rejects when the port is taken
 */
export async function serve({ root, port, host = '127.0.0.1', basePath = '/', upstream, first }) {
  const server = createServer((request, response) => {
    if (first?.(request, response)) return
    response.setHeader('x-content-type-options', 'nosniff')
    const address = `http://localhost${request.url}`
    if (!request.url?.startsWith('/') || !URL.canParse(address)) {
      return refuse(response, 400, 'no address')
    }
    const { pathname, search } = new URL(address)
    if (!pathname.startsWith(basePath)) {
      if (!['/', basePath.slice(0, -1)].includes(pathname)) return refuse(response, 404, pathname)
      return response.writeHead(302, { location: basePath + search }).end()
    }
    const path = pathname.slice(basePath.length)
    if (upstream && (path === apiPath || path.startsWith(`${apiPath}/`))) {
      return proxy(request, response, new URL(upstream.href + path + search))
    }
    if (!['GET', 'HEAD'].includes(request.method)) return refuse(response, 405, request.method)
    const file = locate(root, path, request.headers)
    const body = file && read(root, file, basePath, upstream)
    if (!body) return refuse(response, 404, pathname)
    const type = types[extname(file)] ?? 'application/octet-stream'
    const [encoding, bytes] = pack(request.headers, join(root, file), type, body)
    response.writeHead(200, {
      'content-type': type,
      'content-length': bytes.length,
      'cache-control': file.startsWith(hashed) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'content-security-policy': policy(upstream),
      vary: 'accept, accept-encoding',
      ...(encoding && { 'content-encoding': encoding }),
    })
    response.end(request.method === 'HEAD' ? undefined : bytes)
  })
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
  }
}

/** The file for a path. Navigations to a page get index.html; a missing chunk is a 404, which the console handles. */
function locate(root, path, headers) {
  const file = normalize(decode(path) || 'index.html')
  if (file.startsWith(`..${sep}`) || file.startsWith(sep)) return null
  if (statSync(join(root, file), { throwIfNoEntry: false })?.isFile()) return file
  const navigation = headers.accept?.includes('text/html')
  return navigation && !file.startsWith(hashed) ? 'index.html' : null
}

/** The content of a file; null if a build is just removing it. */
function read(root, file, basePath, upstream) {
  const bytes = bytesOf(join(root, file))
  if (!bytes) return null
  if (file === 'index.html') {
    return Buffer.from(bytes.toString().replace('<base href="/" />', `<base href="${basePath}" />`))
  }
  if (file === 'console.config.json') {
    return Buffer.from(settingsFor(bytes.toString(), { basePath, upstream }))
  }
  return bytes
}

function bytesOf(path) {
  try {
    return readFileSync(path)
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}

const packed = new Map()

/** Compresses text files, once for each encoding and content. */
function pack(headers, path, type, body) {
  const accepted = headers['accept-encoding'] ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : ''
  if (!encoding || !/^(text|application\/json|image\/svg)/.test(type)) return ['', body]
  const key = `${encoding} ${path}`
  const known = packed.get(key)
  if (known?.body.equals(body)) return [encoding, known.bytes]
  const bytes = encoding === 'br' ? brotliCompressSync(body, quality) : gzipSync(body)
  packed.set(key, { body, bytes })
  return [encoding, bytes]
}

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** Inline styles are allowed, because antd and CodeMirror write some; inline scripts are not. The API may be on any host. */
const policy = (upstream) =>
  [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${upstream ? '' : ' http: https:'}`,
    "object-src 'none'",
    "base-uri 'self'",
  ].join('; ')

function refuse(response, status, what) {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  response.end(`${status}: ${what}\n`)
}

/** A path that is not valid UTF-8 matches no file. A zero byte would make the file system throw. */
function decode(path) {
  try {
    return decodeURIComponent(path).replaceAll('\0', '')
  } catch {
    return path
  }
}
