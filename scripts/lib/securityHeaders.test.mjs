import { afterEach, expect, test } from 'vitest'
import { closeServers, exchange, get, served } from './testing/rawRequests.mjs'

afterEach(closeServers)

test('pages have a policy that names the origin of the API, and may be framed only where allowed', async () => {
  const api = { api: { base: 'https://logkit.example.com/v1/api' } }
  const closed = await exchange(await served({ settings: api }), get('/'))
  expect(closed).toMatch(/connect-src 'self' https:\/\/logkit\.example\.com;/)
  expect(closed).toMatch(/frame-ancestors 'none'/)
  expect(closed).toMatch(/referrer-policy: same-origin/i)
  const options = { frameAncestors: ['https://portal.example.com'] }
  const open = await exchange(await served(options), get('/'))
  expect(open).toMatch(/connect-src 'self';/)
  expect(open).toMatch(/frame-ancestors https:\/\/portal\.example\.com/)
})

test('the settings list pages that may frame the console, and what is no origin opens nothing', async () => {
  const listed = ['https://portal.example.com', 'https://*.example.org:8443', 'http://[::1]:80']
  const frameAncestors = [...listed, 5, '*', "https://x; script-src 'unsafe-inline'", 'x y']
  const open = await exchange(await served({ settings: { frameAncestors } }), get('/'))
  expect(policyOf(open)['frame-ancestors']).toEqual(listed)
  for (const frameAncestors of ['https://a.example.com', ['*'], { 0: 'https://a.example.com' }]) {
    const closed = await exchange(await served({ settings: { frameAncestors } }), get('/'))
    expect(policyOf(closed)['frame-ancestors']).toEqual(["'none'"])
  }
})

test('pages may run no inline code or style, and assign no markup', async () => {
  const policy = policyOf(await exchange(await served(), get('/')))
  expect(policy).toMatchObject({
    'default-src': ["'self'"],
    'require-trusted-types-for': ["'script'"],
    'trusted-types': ['logkit-console'],
  })
  expect(JSON.stringify(policy)).not.toMatch(/unsafe|nonce/)
})

test.each([
  ['v1/api', []],
  ['/v1/api', []],
  ['https://api.example.com:8443/v1/api', ['https://api.example.com:8443']],
  [' HTTPS://API.example.com', ['https://api.example.com']],
  ['//api.example.com/v1/api', ['api.example.com']],
  ['http://a b', []],
  ["https://x; script-src 'unsafe-inline'", []],
])('of the base %j of the API requests may go to %j', async (base, origins) => {
  const answer = await exchange(await served({ settings: { api: { base } } }), get('/'))
  expect(policyOf(answer)['connect-src']).toEqual(["'self'", ...origins])
})

test.each([
  ['/', 200],
  ['/nothing', 404],
  ['/healthz', 200],
])('%s (%i) is sent with all headers of a page', async (path, status) => {
  const answer = await exchange(await served(), get(path))
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status}`))
  for (const name of [
    'content-security-policy',
    'x-content-type-options',
    'referrer-policy',
    'permissions-policy',
    'cross-origin-opener-policy',
  ]) {
    expect(answer.toLowerCase()).toContain(`\r\n${name}: `)
  }
})

/** The directives of the policy of a page, each with its sources. */
function policyOf(answer) {
  const [, policy] = /content-security-policy: (.*)\r/i.exec(answer)
  const directives = policy.split(';').map((directive) => directive.trim().split(/ +/))
  return Object.fromEntries(directives.map(([name, ...sources]) => [name, sources]))
}
