import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import { serve } from './serve.mjs'
import { readUpstream } from './upstream.mjs'

const page = '<!doctype html><base href="./" /><title>x</title>'
const html = { accept: 'text/html,*/*' }
const cleanups = []
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean()
})

test('pages and files are served, and a missing file is a 404', async () => {
  const url = await served()
  expect(await get(url)).toMatchObject({ status: 200, body: page })
  expect(await get(`${url}agents/web-1.example.com`, html)).toMatchObject({
    body: page.replace('./', '../'),
  })
  expect(await get(`${url}assets/a-1.js`)).toMatchObject({
    body: 'let a',
    headers: {
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
    },
  })
  expect((await get(url)).headers['cache-control']).toBe('no-cache')
  expect((await get(url)).headers['content-security-policy']).toMatch(/^default-src 'self';/)
  expect(await get(`${url}assets/a-0.js`, html)).toMatchObject({ status: 404 })
  expect(await get(`${url}v1/api/agents`)).toMatchObject({ status: 404 })
})

test.each(['..%2fsecret', '%2e%2e/secret', '..%5csecret', '%00', '%', '/', 'assets'])(
  'no file outside the folder is served: %s',
  async (path) => {
    const url = await served()
    expect((await get(url + path)).body).not.toContain('secret words')
    expect((await get(url)).status).toBe(200)
  },
)

test('index.html is a 404 while a build replaces it, and the server keeps running', async () => {
  const { url, root } = await placed()
  rmSync(join(root, 'index.html'))
  expect(await get(`${url}agents`, html)).toMatchObject({ status: 404 })
  writeFileSync(join(root, 'index.html'), page)
  expect(await get(`${url}agents`, html)).toMatchObject({ status: 200, body: page })
})

test('every page has the folder of the console as its base, also behind a proxy that strips a path', async () => {
  const url = await served({ basePath: '/a/b/' })
  const origin = new URL(url).origin
  for (const path of ['', 'agents', 'agents/x', 'configs/a%2Fb/edit?x=1/2']) {
    const [, base] = /<base href="(.*)" \/>/.exec((await get(url + path, html)).body)
    for (const shown of [url, 'https://ops.example.com/c/d/e/']) {
      expect(new URL(base, shown + path).href).toBe(shown)
    }
  }
  expect(await get(`${origin}/a/b`)).toMatchObject({ status: 302, headers: { location: '/a/b/' } })
  expect(await get(`${origin}/assets/a-1.js`)).toMatchObject({ status: 404 })
})

test('pages of listed origins may load the code, and browsers that came over TLS shall stay there', async () => {
  const url = await served({ embedOrigins: ['https://portal.example.com'] })
  const headersFor = async (headers) => (await get(`${url}assets/a-1.js`, headers)).headers
  const listed = await headersFor({ origin: 'https://portal.example.com' })
  expect(listed['access-control-allow-origin']).toBe('https://portal.example.com')
  expect(listed.vary).toContain('origin')
  const other = await headersFor({
    origin: 'https://evil.example.com',
    'x-forwarded-proto': 'https',
  })
  expect(other).not.toHaveProperty('access-control-allow-origin')
  expect(other['strict-transport-security']).toBe('max-age=31536000')
  expect(listed).not.toHaveProperty('strict-transport-security')
})

test('text is compressed', async () => {
  const url = await served()
  const answer = await get(`${url}assets/a-1.js`, { 'accept-encoding': 'gzip, br' })
  expect(answer.headers['content-encoding']).toBe('br')
  expect(brotliDecompressSync(answer.bytes).toString()).toBe('let a')
})

test('settings that are not JSON are served unchanged', async () => {
  const url = await served({ files: { 'console.config.json': '{"theme"' } })
  expect((await get(`${url}console.config.json`)).body).toBe('{"theme"')
})

test('with an upstream server the demo is off and the API is forwarded', async () => {
  const seen = []
  const upstream = await listening((asked, response) => {
    seen.push([asked.method, asked.url, asked.headers])
    response.writeHead(201, { 'x-reqid': 'r1', 'set-cookie': 'a=b' })
    asked.pipe(response)
  })
  const url = await served({ basePath: '/c/', upstream: readUpstream(`${upstream}/logkit/v1/api`) })
  expect(JSON.parse((await get(`${url}console.config.json`)).body)).toEqual({
    serverId: `${new URL(upstream).host}/logkit`,
    environment: { name: new URL(upstream).host },
    demo: false,
    session: { kind: 'keys' },
    api: { base: 'v1/api' },
  })
  const origin = url.replace(/localhost(:\d+).*/, '127.0.0.1$1')
  const headers = { authorization: 'Pandora x', cookie: 'secret=1', origin }
  const answer = await get(`${url}v1/api/tags/a%2Fb?x=%26`, headers, 'POST', 'body')
  expect(answer).toMatchObject({ status: 201, body: 'body', headers: { 'x-reqid': 'r1' } })
  expect(answer.headers).not.toHaveProperty('set-cookie')
  const [[method, address, sent]] = seen
  expect([method, address]).toEqual(['POST', '/logkit/v1/api/tags/a%2Fb?x=%26'])
  expect(sent).toMatchObject({ authorization: 'Pandora x', host: new URL(upstream).host })
  expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(['cookie']))
  expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(['origin']))
})

test('an unreachable server gives a 502 with the reason', async () => {
  const url = await served({ upstream: readUpstream('http://127.0.0.1:1') })
  const answer = await get(`${url}v1/api/agents`)
  expect(answer.status).toBe(502)
  expect(JSON.parse(answer.body).error).toMatch(/^127\.0\.0\.1:1 cannot be reached: .+/)
})

test('an interrupted response is interrupted for the page, too', async () => {
  const upstream = await listening((_, response) => {
    response.writeHead(200, { 'content-length': 100 })
    response.write('half', () => response.destroy())
  })
  const url = await served({ upstream: readUpstream(upstream) })
  await expect(get(`${url}v1/api/agents`)).rejects.toThrow('aborted')
})

test.each(['logkit.example.com', 'ftp://x', 'https://', 'http://a b'])(
  '%s is not accepted as the address of a server',
  (text) => expect(() => readUpstream(text)).toThrow(`LOGKIT_API is ${text}; expected an address`),
)

/** @returns the address of a built console */
const served = async (options) => (await placed(options)).url

/** Serves a built console in a folder of its own. */
async function placed({ files = {}, ...options } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'console-'))
  cleanups.push(() => rmSync(folder, { recursive: true }))
  const all = {
    secret: 'secret words',
    'dist/index.html': page,
    'dist/console.config.json': '{"serverId":"demo","demo":{"scenario":"demo"}}',
    'dist/assets/a-1.js': 'let a',
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`dist/${name}`, text])),
  }
  for (const [name, text] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  const root = join(folder, 'dist')
  const { url, close } = await serve({ root, port: 0, ...options })
  cleanups.push(close)
  return { url, root }
}

async function listening(answer) {
  const server = createServer(answer)
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  cleanups.push(() => new Promise((done) => server.close(done)))
  return `http://127.0.0.1:${server.address().port}`
}

/** Sends a request without normalising the path, which `fetch` would do. */
const get = (url, headers = {}, method = 'GET', body) =>
  new Promise((resolve, reject) => {
    const [, host, path] = /^http:\/\/localhost:(\d+)(.*)$/.exec(url)
    const asked = request({ host: '127.0.0.1', port: host, path, method, headers }, (response) => {
      const parts = []
      response.on('data', (part) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(parts)
        const { statusCode: status, headers } = response
        resolve({ status, headers, bytes, body: bytes.toString() })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
