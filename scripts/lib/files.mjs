import { readFileSync, statSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { settingsFor } from './upstream.mjs'

const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** The folder of files whose names contain a hash of their content. */
const hashed = `assets${sep}`

/**
 * The file for a path below the base path, as it is sent.
 * @param {{root: string, upstream?: URL}} place
 * @param {string} path as it stands in the address, without the base path
 * @param {import('node:http').IncomingHttpHeaders} headers
 * @returns {{headers: Record<string, string | number>, bytes: Buffer} | null} null when there is none
 */
export function fileFor({ root, upstream }, path, headers) {
  const file = locate(root, path, headers)
  // Relative, so that it holds below any path that a proxy in front of this server strips.
  const base = '../'.repeat(path.split('/').length - 1) || './'
  const body = file && read(root, file, base, upstream)
  if (!body) return null
  const type = types[extname(file)] ?? 'application/octet-stream'
  const [encoding, bytes] = pack(headers, join(root, file), type, body)
  return {
    bytes,
    headers: {
      'content-type': type,
      'content-length': bytes.length,
      'cache-control': file.startsWith(hashed) ? 'public, max-age=31536000, immutable' : 'no-cache',
      vary: 'accept, accept-encoding, origin',
      ...(encoding && { 'content-encoding': encoding }),
    },
  }
}

/** The file for a path. Navigations to a page get index.html; a missing chunk is a 404, which the console handles. */
function locate(root, path, headers) {
  const file = normalize(decode(path) || 'index.html')
  if (file.startsWith(`..${sep}`) || file.startsWith(sep)) return null
  if (isFile(join(root, file))) return file
  const navigation = headers.accept?.includes('text/html')
  return navigation && !file.startsWith(hashed) ? 'index.html' : null
}

/** A name that no file can have, such as one of 256 bytes, makes the file system throw. */
function isFile(path) {
  try {
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The content of a file; null if a build is just removing it. */
function read(root, file, base, upstream) {
  const bytes = bytesOf(join(root, file))
  if (!bytes) return null
  if (file === 'index.html') {
    return Buffer.from(bytes.toString().replace('<base href="./" />', `<base href="${base}" />`))
  }
  if (file === 'console.config.json') {
    return Buffer.from(settingsFor(bytes.toString(), upstream))
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
  const encoding = ['br', 'gzip'].find((name) => accepts(headers['accept-encoding'], name)) ?? ''
  if (!encoding || !/^(text|application\/json|image\/svg)/.test(type)) return ['', body]
  const key = `${encoding} ${path}`
  const known = packed.get(key)
  if (known?.body.equals(body)) return [encoding, known.bytes]
  const bytes = encoding === 'br' ? brotliCompressSync(body, quality) : gzipSync(body)
  packed.set(key, { body, bytes })
  return [encoding, bytes]
}

/** Whether `Accept-Encoding` lists an encoding with a weight above 0. */
function accepts(header = '', encoding) {
  const entry = header
    .toLowerCase()
    .split(',')
    .map((part) => part.split(';').map((piece) => piece.trim()))
    .find(([name]) => name === encoding)
  if (!entry) return false
  const weight = entry.find((piece) => piece.startsWith('q='))
  return weight === undefined || Number(weight.slice(2)) > 0
}

const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }

/** A path that is not valid UTF-8 matches no file. A zero byte would make the file system throw. */
function decode(path) {
  try {
    return decodeURIComponent(path).replaceAll('\0', '')
  } catch {
    return path
  }
}
