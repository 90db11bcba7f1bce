import { createServer } from 'node:http'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { proxy } from './proxy.mjs'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Serves the built console below `basePath`, and the API of `upstream` below `<basePath>v1/api` if there is one.
 * @param {{root: string, port: number, host?: string, basePath?: string, upstream?: string}} options
 * @returns {Promise<{url: string, close: () => Promise<void>}>} rejects when the port is taken
 */
export function serve({ root, port, host = '127.0.0.1', basePath = '/', upstream }) {
  const packed = new Map()
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (!url.pathname.startsWith(basePath)) return redirect(response, basePath)
    const path = url.pathname.slice(basePath.length)
    if (upstream && /^v1\/api(\/|$)/.test(path)) {
      return proxy(request, response, new URL(`/${path}${url.search}`, upstream))
    }
    const found = locate(root, path, request)
    if (!found) return refuse(response, path)
    const { file, type, body } = read(root, found, { basePath, upstream })
    const [encoding, bytes] = pack(packed, request, file, body, type)
    response.writeHead(200, {
      'content-type': type,
      'content-length': bytes.length,
      'cache-control': file.startsWith(`assets${sep}`)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
      'content-security-policy': policy(upstream),
      ...(encoding && { 'content-encoding': encoding }),
    })
    response.end(request.method === 'HEAD' ? undefined : bytes)
  })
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () =>
      resolve({
        url: `http://${host === '127.0.0.1' ? 'localhost' : host}:${server.address().port}${basePath}`,
        close: () => new Promise((done) => server.close(done)),
      }),
    )
  })
}

/** The file for a path. Addresses of pages get the page; a missing chunk stays missing, so that it is noticed. */
function locate(root, path, request) {
  const file = normalize(decode(path) || 'index.html')
  if (file.startsWith('..') || file.startsWith(sep)) return null
  if (existsSync(join(root, file)) && statSync(join(root, file)).isFile()) return file
  const navigation = (request.headers.accept ?? '').includes('text/html')
  return navigation && !file.startsWith(`assets${sep}`) ? 'index.html' : null
}

function read(root, file, { basePath, upstream }) {
  const bytes = readFileSync(join(root, file))
  const type = types[extname(file)] ?? 'application/octet-stream'
  if (file === 'index.html') {
    const html = bytes.toString().replace('<base href="/" />', `<base href="${basePath}" />`)
    return { file, type, body: Buffer.from(html) }
  }
  if (file === 'console.config.json')
    return { file, type, body: settings(bytes, basePath, upstream) }
  return { file, type, body: bytes }
}

/** With a real server behind it the console shows no demo, but a sign-in page. */
function settings(bytes, basePath, upstream) {
  const file = JSON.parse(bytes.toString())
  const api = { ...file.api, base: file.api?.base ?? `${basePath}v1/api` }
  if (!upstream) return Buffer.from(JSON.stringify({ ...file, api }))
  const { host } = new URL(upstream)
  const real = {
    serverId: host,
    environment: { name: host },
    demo: false,
    session: { kind: 'token' },
  }
  return Buffer.from(JSON.stringify({ ...file, ...real, api }))
}

/** Compresses text once for each encoding. */
function pack(packed, request, file, body, type) {
  const accepted = request.headers['accept-encoding'] ?? ''
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : ''
  if (!encoding || !/^(text|application\/json|image\/svg)/.test(type)) return ['', body]
  const key = `${encoding} ${file}`
  const known = packed.get(key)
  if (known?.body.equals(body)) return [encoding, known.bytes]
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }
  const bytes = encoding === 'br' ? brotliCompressSync(body, quality) : gzipSync(body)
  packed.set(key, { body, bytes })
  return [encoding, bytes]
}

/** antd writes its rules at run time, so styles may be inline; scripts may not. The API may be on another host. */
const policy = (upstream) =>
  [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self'${upstream ? '' : ' http: https:'}`,
    "object-src 'none'",
    "base-uri 'self'",
  ].join('; ')

function redirect(response, to) {
  response.writeHead(302, { location: to }).end()
}

function refuse(response, path) {
  response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(`no file ${path}\n`)
}

function decode(path) {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
