import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { connect, createServer as createSocketServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../serve.mjs'
import { readUpstream } from '../upstream.mjs'

const cleanups = []

/** Ends all servers, to be called after each test. */
export async function closeServers() {
  for (const clean of cleanups.splice(0).reverse()) await clean()
}

/** A request for a path, as bytes. */
export const get = (path) => `GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`

/** A write with a JSON body unless the headers say otherwise, as bytes. */
export function write(method, headers, body) {
  const lines = {
    Host: 'localhost',
    Connection: 'close',
    'Content-Length': body.length,
    ...headers,
  }
  const head = Object.entries(lines).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} /v1/api/agents HTTP/1.1\r\n${head.join('')}\r\n${body}`
}

/** Sends bytes on a connection of their own and resolves with all that comes back, once a response is complete. */
export function exchange(port, bytes) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes))
    let text = ''
    const isComplete = () => {
      const [head, body = ''] = text.split(/\r\n\r\n(.*)/s)
      const length = /content-length: (\d+)/i.exec(head)?.[1]
      if (/transfer-encoding: chunked/i.test(head)) return body.endsWith('0\r\n\r\n')
      return text.includes('\r\n\r\n') && body.length >= Number(length ?? 0)
    }
    socket.on('data', (part) => {
      text += part.toString('latin1')
      if (isComplete()) socket.end()
    })
    socket.on('close', () => resolve(text))
    socket.on('error', reject)
  })
}

/** Serves an empty console. @returns its port */
export const served = async (options) => (await place(options)).port

/** Serves an empty console with these settings, in front of the server at the address `upstream`. */
export async function place({ settings = {}, upstream, ...options } = {}) {
  const root = mkdtempSync(join(tmpdir(), 'console-'))
  cleanups.push(() => rmSync(root, { recursive: true }))
  writeFileSync(join(root, 'index.html'), '<base href="/" />')
  writeFileSync(join(root, 'console.config.json'), JSON.stringify(settings))
  const address = upstream && { upstream: readUpstream(upstream) }
  const { url, close, stop } = await serve({ root, port: 0, ...address, ...options })
  cleanups.push(close)
  return { port: Number(new URL(url).port), stop }
}

/** A server behind the console. @returns its address */
export const httpServer = (answer) => listening(createServer(answer))
/** A server that answers each connection with the same bytes. */
export const rawServer = (bytes) =>
  listening(
    createSocketServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => socket.end(bytes))
    }),
  )

/** Starts a server of any kind. @returns its address */
export async function listening(server) {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanups.push(() => {
    server.closeAllConnections?.()
    server.close()
  })
  return `http://127.0.0.1:${server.address().port}`
}
