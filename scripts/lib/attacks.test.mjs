import { afterEach, expect, test } from 'vitest'
import {
  closeServers,
  exchange,
  get,
  httpServer,
  place,
  rawServer,
  served,
  write,
} from './testing/rawRequests.mjs'

afterEach(closeServers)

test.each([`/${'a'.repeat(256)}`, `/v2/${'%41'.repeat(400)}`, `/${'x/'.repeat(3000)}`])(
  'a name that no file can have is not found, and the server keeps running: %.20s',
  async (path) => {
    const port = await served()
    expect(await exchange(port, `GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 404/,
    )
    expect(await exchange(port, get('/'))).toMatch(/^HTTP\/1\.1 200/)
  },
)

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

const smuggled = 'GET /stolen HTTP/1.1\r\nHost: x\r\n\r\n'
const chunk = `${smuggled.length.toString(16)}\r\n${smuggled}\r\n0\r\n\r\n`

test.each(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'DELETE', 'POST', 'PUT'])(
  'the body of a chunked %s never becomes a second request',
  async (method) => {
    const paths = []
    const bodies = []
    const upstream = await httpServer((request, response) => {
      paths.push(request.url)
      request.on('data', (part) => bodies.push(part.toString()))
      request.on('end', () => response.end('{}'))
    })
    const port = await served({ upstream })
    const answer = await exchange(
      port,
      `${method} /v1/api/agents HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${chunk}`,
    )
    expect(paths).not.toContain('/stolen')
    const hasBody = ['DELETE', 'POST', 'PUT'].includes(method)
    expect(answer).toMatch(hasBody ? /^HTTP\/1\.1 200/ : /^HTTP\/1\.1 40[05]/)
    expect(bodies.join('')).toBe(hasBody ? smuggled : '')
  },
)

test.each(['content-length', 'transfer-encoding', 'Content-Length, close'])(
  'a request whose Connection names %s has one frame all the same',
  async (named) => {
    const seen = []
    const upstream = await httpServer((request, response) => {
      const parts = []
      request.on('data', (part) => parts.push(part))
      request.on('end', () => {
        seen.push([request.method, request.url, Buffer.concat(parts).toString()])
        response.end('{}')
      })
    })
    const port = await served({ upstream })
    const json = { 'Content-Type': 'application/json', Connection: named }
    for (const method of ['DELETE', 'POST']) {
      expect(await exchange(port, write(method, json, smuggled))).toMatch(/^HTTP\/1\.1 200/)
    }
    // It would be the answer to what was smuggled.
    expect(await exchange(port, get('/v1/api/next'))).toMatch(/^HTTP\/1\.1 200/)
    expect(seen).toEqual([
      ['DELETE', '/v1/api/agents', smuggled],
      ['POST', '/v1/api/agents', smuggled],
      ['GET', '/v1/api/next', ''],
    ])
  },
)

test.each([
  [`GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example.com\r\n\r\n`, 400],
  [`GET / HTTP/1.0\r\n\r\n`, 421],
  [`TRACE /v1/api/agents HTTP/1.1\r\nHost: localhost\r\nAuthorization: x\r\n\r\n`, 405],
  [get('/v1/api/..%2f..%2fadmin'), 400],
  [get('/v1/api/agents/%2E%2e%5Cadmin'), 400],
  [get('/v1/api/agents%5c..'), 400],
  [get('/v1/api/agents/..%252f..%252fadmin'), 400],
  [get('/v1/api/tags/..a%2F...'), 200],
  [get('/v1/api/tags/%zz?x=../y'), 200],
])('%j is answered with %i', async (request, status) => {
  const upstream = await httpServer((_, response) => response.end('{}'))
  const answer = await exchange(await served({ upstream }), request)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status}`))
  expect(answer).not.toContain('undefined')
})

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

test('a body with a length keeps it', async () => {
  const lengths = []
  const upstream = await httpServer((request, response) => {
    lengths.push(request.headers['content-length'])
    request.resume().on('end', () => response.end('{}'))
  })
  const port = await served({ upstream })
  await exchange(port, write('PUT', { 'Content-Type': 'application/json' }, '{"a":1}'))
  await exchange(port, write('DELETE', { 'Content-Type': 'application/json' }, '[1]'))
  expect(lengths).toEqual(['7', '3'])
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

test.each([
  ['localhost:1234', 200],
  ['127.0.0.1', 200],
  ['[::1]:80', 200],
  ['console.example.com', 200],
  ['evil.example.com', 421],
  ['localhost.evil.example.com', 421],
])('a request to the host %s gets %i', async (host, status) => {
  const port = await served({ hosts: ['console.example.com'] })
  const answer = await exchange(port, `GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status}`))
})

test.each([
  [{ Origin: 'http://localhost', 'Content-Type': 'application/json' }, 200],
  [{ 'Content-Type': 'application/json; charset=utf-8' }, 200],
  [{ Origin: 'https://evil.example.com', 'Content-Type': 'application/json' }, 403],
  [{ Origin: 'null', 'Content-Type': 'application/json' }, 403],
  [{ 'Sec-Fetch-Site': 'cross-site', 'Content-Type': 'application/json' }, 403],
  [{ 'Sec-Fetch-Site': 'same-site', 'Content-Type': 'application/json' }, 403],
  [{ Referer: 'http://localhost/agents', 'Content-Type': 'application/json' }, 200],
  [{ Referer: 'https://evil.example.com/', 'Content-Type': 'application/json' }, 403],
  [{ 'Content-Type': 'text/plain' }, 415],
  [{ 'Content-Type': 'application/x-www-form-urlencoded' }, 415],
])('a write with %o gets %i', async (headers, status) => {
  const asked = []
  const upstream = await httpServer((request, response) => {
    asked.push(request.method)
    request.resume().on('end', () => response.end('{}'))
  })
  const answer = await exchange(await served({ upstream }), write('POST', headers, '{}'))
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status}`))
  expect(asked).toHaveLength(status === 200 ? 1 : 0)
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
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.0', undefined],
  ['gzip;q=0, br;q=1', 'br'],
  ['', undefined],
])('with Accept-Encoding “%s” a page is sent as %s', async (accepted, encoding) => {
  const answer = await exchange(
    await served(),
    `GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: ${accepted}\r\n\r\n`,
  )
  expect(/content-encoding: (\w+)/i.exec(answer)?.[1]).toBe(encoding)
})

test('a request under way is finished before the server stops, and each one is logged', async () => {
  let answer
  const upstream = await httpServer((_, response) => (answer = () => response.end('{"done":1}')))
  const lines = []
  const { port, stop } = await place({ upstream, log: (line) => lines.push(line) })
  const text = exchange(port, get('/v1/api/agents?key=secret'))
  await expect.poll(() => answer).toBeTypeOf('function')
  const stopped = stop()
  answer()
  expect(await text).toContain('{"done":1}')
  await stopped
  expect(lines).toEqual([expect.stringMatching(/127\.0\.0\.1 GET \/v1\/api\/agents 200 \d+ ms$/)])
})
