import { createServer } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import {
  closeServers,
  exchange,
  get,
  httpServer,
  listening,
  rawServer,
  served,
  write,
} from './testing/rawRequests.mjs'

afterEach(closeServers)

test.each(['000', '099', '101', '199', '600', '999'])(
  'a response with the status %s is a 502, and the server keeps running',
  async (status) => {
    const upstream = await rawServer(
      `HTTP/1.1 ${status} X\r\nUpgrade: x\r\nConnection: upgrade\r\nContent-Length: 0\r\n\r\n`,
    )
    const port = await served({ upstream })
    expect(await exchange(port, get('/v1/api/agents'))).toMatch(/^HTTP\/1\.1 502/)
    expect(await exchange(port, get('/'))).toMatch(/^HTTP\/1\.1 200/)
  },
)

test.each([
  'HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello',
  'HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\nhello',
  'HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}HTTP/1.1 200 OK\r\n\r\nmore',
])('what a server sends after its response does not spoil it: %j', async (bytes) => {
  const port = await served({ upstream: await rawServer(bytes) })
  const answer = await exchange(port, get('/v1/api/agents'))
  expect(answer).toMatch(new RegExp(`^${bytes.slice(0, 12)}`))
  expect(answer).not.toMatch(/hello|more/)
})

test('headers that Connection names are not forwarded, cookies only where asked for', async () => {
  const seen = []
  const upstream = await httpServer((request, response) => {
    seen.push(request.headers)
    response.writeHead(200, { connection: 'x-hop', 'x-hop': '1', 'set-cookie': 'a=b' }).end('{}')
  })
  const headers = 'Connection: X-Secret, close\r\nX-Secret: 1\r\nCookie: s=1\r\n'
  const ask = `GET /v1/api/agents HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n`
  const closed = await exchange(await served({ upstream }), ask)
  expect(seen[0]).not.toHaveProperty('x-secret')
  expect(seen[0]).not.toHaveProperty('cookie')
  expect(closed).not.toMatch(/x-hop: 1|set-cookie/i)
  const open = await exchange(await served({ upstream, cookies: true }), ask)
  expect(seen[1]).toMatchObject({ cookie: 's=1' })
  expect(open).toMatch(/set-cookie: a=b/i)
})

test('what the server answers is never a page of the console', async () => {
  const upstream = await httpServer((_, response) => {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<script>steal()</script>')
  })
  const answer = await exchange(await served({ upstream }), get('/v1/api/nothing'))
  expect(answer).toMatch(/^HTTP\/1\.1 404/)
  expect(answer).toMatch(/content-security-policy: sandbox; default-src 'none'/i)
  expect(answer).toMatch(/content-disposition: attachment/i)
  const refused = await exchange(await served({ upstream: 'http://127.0.0.1:1' }), get('/v1/api/x'))
  expect(refused).toMatch(/^HTTP\/1\.1 502/)
  expect(refused).toMatch(/content-security-policy: sandbox; default-src 'none'/i)
})

test.each([
  ['GET', 1, 200, ['GET 1', 'GET 1', 'GET 2']],
  ['HEAD', 1, 200, ['HEAD 1', 'HEAD 1', 'HEAD 2']],
  ['GET', 9, 502, ['GET 1', 'GET 1', 'GET 2']],
  ['POST', 1, 200, ['POST 1', 'POST 2']],
])(
  'a %s on a connection that the server is just closing (%i times) gets %i',
  async (method, closings, status, expected) => {
    const seen = []
    let connections = 0
    let closed = 0
    const upstream = await listening(
      createServer((socket) => {
        const connection = (connections += 1)
        socket.on('error', () => {})
        socket.on('data', (part) => {
          seen.push(`${String(part).split(' ')[0]} ${connection}`)
          if (seen.length > 1 && closed < closings && method !== 'POST') {
            closed += 1
            return socket.destroy()
          }
          socket.write('HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n')
          if (method !== 'HEAD') socket.write('{}')
        })
      }),
    )
    const port = await served({ upstream })
    const ask = () =>
      exchange(port, write(method, { 'Content-Type': 'application/json', 'Content-Length': 0 }, ''))
    expect(await ask()).toMatch(/^HTTP\/1\.1 200/)
    expect(await ask()).toMatch(new RegExp(`^HTTP/1.1 ${status}`))
    expect(seen).toEqual(expected)
  },
)

test('headers of an answer that act on the origin of the page are dropped', async () => {
  const acting = {
    'clear-site-data': '"*"',
    'service-worker-allowed': '/',
    refresh: '0;url=//evil.example.com',
    'alt-svc': 'h3=":1"',
    link: '<x>; rel=preload',
    'strict-transport-security': 'max-age=0',
    'report-to': '{}',
    nel: '{}',
  }
  const upstream = await httpServer((_, response) =>
    response.writeHead(200, { ...acting, 'x-reqid': 'kept' }).end('{}'),
  )
  const answer = await exchange(await served({ upstream }), get('/v1/api/agents'))
  expect(answer).toMatch(/^x-reqid: kept/m)
  for (const name of Object.keys(acting)) expect(answer.toLowerCase()).not.toContain(`\n${name}:`)
})

test.each([
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n',
  'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"a"',
  'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n2\r\n{}\r\n0\r\n\r\n',
  `HTTP/1.1 200 OK\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`,
  'HTTP/1.1 200 OK\r\nContent-Length: abc\r\n\r\n{}',
  'not HTTP\r\n\r\n',
  '',
])('a response that begins with %.70j is never taken for a complete one', async (bytes) => {
  const port = await served({ upstream: await rawServer(bytes) })
  const answer = await exchange(port, get('/v1/api/agents'))
  const [head, body] = answer.split('\r\n\r\n')
  const length = /content-length: (\d+)/i.exec(head)?.[1]
  const isComplete = length ? body.length >= Number(length) : answer.endsWith('0\r\n\r\n')
  expect(isComplete && answer.startsWith('HTTP/1.1 200')).toBe(false)
  expect(await exchange(port, get('/'))).toMatch(/^HTTP\/1\.1 200/)
})
