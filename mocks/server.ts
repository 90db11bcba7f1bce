import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { demoKeys, type Auth } from './http/auth'
import type { HandlerOptions } from './http/handlers'
import { responder, type Responder } from './http/responder'
import { createWorld } from './scenarios/createWorld'
import { scenarioNames, type ScenarioName } from '../src/contract/scenarios'
import type { World } from './world/World'

export { Random } from './world/random'
export { createWorld, demoKeys, scenarioNames }

export interface ServerOptions {
  /** The world to serve; by default a new one of the scenario. */
  world?: World
  scenario?: ScenarioName
  seed?: number
  /** Unix ms, for a new world */
  now?: () => number
  /** 0: any free port */
  port?: number
  host?: string
  auth?: Auth
  /** Whether pages of other origins may send requests. */
  cors?: boolean
}

export interface MockServer {
  url: string
  world: World
  close(): Promise<void>
}

/** Serves the mock over HTTP, for curl, browsers and tests of the transport. Rejects when the port is in use. */
export function startServer({
  scenario = 'demo',
  seed = 1,
  now = Date.now,
  world = createWorld(scenario, { seed, now }),
  port = 0,
  host = '127.0.0.1',
  auth = false,
  cors = false,
}: ServerOptions = {}): Promise<MockServer> {
  const server = createServer(
    requestListener(world, { auth, checkAnswers: scenario !== 'large' }, cors),
  )
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      const address = server.address()
      const actual = typeof address === 'object' && address ? address.port : port
      resolve({ url: `http://${host}:${actual}`, world, close })
    })
  })

  function close(): Promise<void> {
    server.closeAllConnections()
    return new Promise((resolve) => server.close(() => resolve()))
  }
}

/** A request listener of `node:http` that answers from a world. */
export function requestListener(world: World, options: HandlerOptions = {}, cors = false) {
  const respond = responder(world, options)
  return (incoming: IncomingMessage, outgoing: ServerResponse) => {
    // The world says what time it is.
    outgoing.sendDate = false
    handle(respond, incoming, outgoing, cors).catch(() => incoming.socket.destroy())
  }
}

async function handle(
  respond: Responder,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  cors: boolean,
): Promise<void> {
  const headers = cors ? corsHeaders(incoming) : {}
  if (cors && incoming.method === 'OPTIONS') {
    outgoing.writeHead(204, headers).end()
    return
  }
  const response = await respond(await toRequest(incoming))
  if (response.type === 'error') {
    // Some bytes are sent before closing: browsers repeat a request when a reused connection closes without any.
    incoming.socket.end('lost')
    return
  }
  const body = Buffer.from(await response.arrayBuffer())
  const answerHeaders = { ...Object.fromEntries(response.headers), 'content-length': body.length }
  outgoing.writeHead(response.status, { ...answerHeaders, ...headers }).end(body)
}

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const { method = 'GET', url = '/', rawHeaders } = incoming
  const headers = new Headers()
  for (let i = 0; i + 1 < rawHeaders.length; i += 2) {
    headers.append(rawHeaders[i] ?? '', rawHeaders[i + 1] ?? '')
  }
  const chunks: Uint8Array[] = []
  const body: AsyncIterable<Uint8Array> = incoming
  for await (const chunk of body) chunks.push(chunk)
  const hasNoBody = method === 'GET' || method === 'HEAD'
  // `new URL(url, host)` would read a path that begins with two slashes as a host.
  return new Request(`http://${incoming.headers.host ?? 'localhost'}${url}`, {
    method,
    headers,
    ...(!hasNoBody && { body: Buffer.concat(chunks) }),
  })
}

const corsHeaders = ({ headers }: IncomingMessage) => ({
  'access-control-allow-origin': headers.origin ?? '*',
  'access-control-allow-credentials': 'true',
  'access-control-allow-methods': 'GET, POST, PUT, DELETE',
  'access-control-allow-headers':
    headers['access-control-request-headers'] ?? 'authorization, content-type',
  'access-control-expose-headers': 'Date, X-Reqid',
  vary: 'Origin',
})
