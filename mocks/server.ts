import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { demoKeys, type Auth } from './http/auth'
import type { HandlerOptions } from './http/handlers'
import { responder, type Respond } from './http/respond'
import { createWorld, scenarioNames, type ScenarioName } from './scenarios/createWorld'
import type { World } from './world/World'

export { demoKeys, scenarioNames }

export interface ServerOptions {
  /** The world to serve, or the scenario to make one from. */
  world?: World
  scenario?: ScenarioName
  seed?: number
  /** Unix ms, for a world made here. */
  now?: () => number
  /** 0: any free one */
  port?: number
  host?: string
  auth?: Auth
  /** Whether pages of other origins may call. */
  cors?: boolean
}

export interface MockServer {
  url: string
  world: World
  close(): Promise<void>
}

/** The mock over real HTTP, for curl, for browsers and for tests of the way there. Rejects when the port is taken. */
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
  const server = createServer(listener(world, { auth, check: scenario !== 'large' }, cors))
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

/** Answers requests of a network from a world. */
export function listener(world: World, options: HandlerOptions = {}, cors = false) {
  const respond = responder(world, options)
  return (incoming: IncomingMessage, outgoing: ServerResponse) => {
    answer(respond, incoming, outgoing, cors).catch(() => incoming.socket.destroy())
  }
}

async function answer(
  respond: Respond,
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
    // Not closed without a word: browsers then send once more what went over a connection that had been used before.
    incoming.socket.end('lost')
    return
  }
  const body = Buffer.from(await response.arrayBuffer())
  const own = { ...Object.fromEntries(response.headers), 'content-length': body.length }
  outgoing.writeHead(response.status, { ...own, ...headers }).end(body)
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
  const bodiless = method === 'GET' || method === 'HEAD'
  // Not `new URL(url, host)`, which would take a path that begins with two slashes for a host.
  return new Request(`http://${incoming.headers.host ?? 'localhost'}${url}`, {
    method,
    headers,
    ...(!bodiless && { body: Buffer.concat(chunks) }),
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
