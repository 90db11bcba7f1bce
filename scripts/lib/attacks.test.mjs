import { afterEach, expect, test } from 'vitest'
import {
  closeServers,
  exchange,
  get,
  httpServer,
  place,
  served,
  write,
} from './testing/rawRequests.mjs'

afterEach(closeServers)

const smuggled = 'GET /stolen HTTP/1.1\r\nHost: x\r\n\r\n'
const chunk = `${smuggled.length.toString(16)}\r\n${smuggled}\r\n0\r\n\r\n`
const json = 'Content-Type: application/json\r\n'

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

test('a request with hundreds of headers is refused, also where its length is the last of them', async () => {
  const paths = []
  const upstream = await httpServer((request, response) => {
    paths.push(request.url)
    response.end('{}')
  })
  const lines = 'a:\r\n'.repeat(2100)
  const head = `GET /v1/api/agents HTTP/1.1\r\nHost: localhost\r\n${lines}`
  const answer = await exchange(
    await served({ upstream }),
    `${head}Content-Length: ${smuggled.length}\r\n\r\n${smuggled}`,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 431/)
  expect(paths).toEqual([])
})

test.each([
  ['POST', `${json}Content-Length: 2\r\nContent-Length: 2\r\n`, '{}', 400],
  [
    'POST',
    `${json}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n`,
    '2\r\n{}\r\n0\r\n\r\n',
    400,
  ],
  ['POST', `${json}Transfer-Encoding: xchunked\r\n`, '2\r\n{}\r\n0\r\n\r\n', 400],
  ['POST', `${json}Transfer-Encoding : chunked\r\n`, '2\r\n{}\r\n0\r\n\r\n', 400],
  ['POST', `${json}Transfer-Encoding: chunked\r\n`, 'zz\r\n{}\r\n0\r\n\r\n', 400],
  ['POST', `${json}Content-Length: +2\r\n`, '{}', 400],
  ['POST', `${json}Expect: 100-continue\r\nContent-Length: 2\r\n`, '{}', 100],
  ['POST', `${json}Expect: 200-ok\r\nContent-Length: 2\r\n`, '{}', 417],
  ['GET', `Connection: upgrade\r\nUpgrade: websocket\r\n`, '', 200],
  ['GET', `X: a\r\n b\r\n`, '', 400],
  ['GET', `X: ${'a'.repeat(20_000)}\r\n`, '', 431],
  ['GET', `Accept-Encoding: br;q=${'0'.repeat(9_000)}1\r\n`, '', 200],
  ['GET', `If-None-Match: ${'"a",'.repeat(3_000)}\r\n`, '', 200],
  ['GET', `Range: bytes=0-1,1-2,0-\r\n`, '', 200],
])(
  'a %s with the headers %.60j is answered with its status',
  async (method, lines, body, status) => {
    const upstream = await httpServer((request, response) =>
      request.resume().on('end', () => response.end('{}')),
    )
    const port = await served({ upstream })
    const head = `${method} /v1/api/agents HTTP/1.1\r\nHost: localhost\r\n${lines}\r\n`
    expect(await exchange(port, head + body)).toMatch(new RegExp(`^HTTP/1.1 ${status}`))
    expect(await exchange(port, get('/'))).toMatch(/^HTTP\/1\.1 200/)
  },
)

test.each([
  'GET http://evil.example.com/v1/api/agents HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'GET /v1/api/a\0b HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'GET /v1/api/a\rb HTTP/1.1\r\nHost: localhost\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  get('/v1/api/..;/admin'),
  get('/v1/api/agents/..%3Bx/admin'),
])('%j is refused', async (bytes) => {
  const paths = []
  const upstream = await httpServer((request, response) => {
    paths.push(request.url)
    response.end('{}')
  })
  const port = await served({ upstream })
  expect(await exchange(port, bytes)).toMatch(/^HTTP\/1\.1 400/)
  expect(paths).toEqual([])
  expect(await exchange(port, get('/'))).toMatch(/^HTTP\/1\.1 200/)
})

test('a connection that sends its request byte by byte is closed after a time', async () => {
  const port = await served({ headersTimeout: 100 })
  expect(await exchange(port, 'GET / HTTP/1.1\r\nHost: local')).toMatch(/^(HTTP\/1\.1 408|$)/)
})
