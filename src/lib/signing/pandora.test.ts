import { describe, expect, test } from 'vitest'
import { encodeBase64 } from '../text/base64'
import { mintToken, signRequest, verify, type ReceivedRequest } from './pandora'

const keys = { accessKey: 'fake_ak', secretKey: 'fake_sk' }
const date = 'Fri, 10 Aug 2018 02:52:02 GMT'
const secretOf = (accessKey: string) => (accessKey === keys.accessKey ? keys.secretKey : undefined)

/** signatures of Qiniu's Go and Python clients; the first one is from the tests of the Ruby client */
const vectors = [
  {
    request: { method: 'GET', path: '/', date: 'Tue, 20 Jun 2017 23:06:40 GMT' },
    header: 'Pandora fake_ak:0kb0YRduDmqCbyFAa1zQIy2DMSc=',
  },
  {
    request: { method: 'GET', path: '/v1/api/agents?page=1&size=20&search=web', date },
    header: 'Pandora fake_ak:0Pyqk2UrTAn6cuysHIM8Mchvlrk=',
  },
  {
    request: {
      method: 'POST',
      path: '/v1/api/agents/upgrade',
      contentType: 'application/json',
      date,
    },
    header: 'Pandora fake_ak:mmAp3ZKNLmDWuPe5OGQKMnJuNzI=',
  },
  {
    request: {
      method: 'PUT',
      path: '/v1/api/tags/web/note',
      contentMD5: '1B2M2Y8AsgTpgAmY7PhCfg==',
      contentType: 'application/json',
      headers: { 'X-Qiniu-B': '2', 'X-Qiniu-A': '1', 'X-Qiniu-': 'no', 'X-Other': 'no' },
      date: 'Sun, 06 Nov 1994 08:49:37 GMT',
    },
    header: 'Pandora fake_ak:jX6X8iPSYV8Bt20EwCcYmR4ohtI=',
  },
]

const tokenVector =
  'Pandora fake_ak:1OGp-KkLlVlpsSvzudXYFiHCJoc=:eyJyZXNvdXJjZSI6Ii92Mi9yZXBvcy9yZXBvX3Bvc3RfZGF0YV93aXRoX3Rva2VuL2RhdGEiLCJleHBpcmVzIjo0MTAyNDQ0ODAwLCJjb250ZW50TUQ1IjoiIiwiY29udGVudFR5cGUiOiJ0ZXh0L3BsYWluIiwiaGVhZGVycyI6IiIsIm1ldGhvZCI6IlBPU1QifQ=='

const received = (request: Partial<ReceivedRequest>): ReceivedRequest => ({
  method: 'GET',
  path: '/v1/api/agents',
  date: '',
  contentType: '',
  contentMD5: '',
  headers: {},
  ...request,
})

describe('a signed request', () => {
  test.each(vectors)(
    'equals that of the clients: $request.method $request.path',
    ({ request, header }) => {
      expect(signRequest(keys, request)).toBe(header)
      expect(verify(header, received(request), secretOf, Date.parse(request.date))).toBeNull()
    },
  )

  const request = received({ date })
  const header = signRequest(keys, request)
  const at = Date.parse(date)

  test('is valid for 15 minutes around its date', () => {
    for (const now of [at - 900_000, at + 900_000]) {
      expect(verify(header, request, secretOf, now)).toBeNull()
    }
    for (const now of [at - 900_001, at + 900_001]) {
      expect(verify(header, request, secretOf, now)).toBe('skew')
    }
  })

  test('needs a date', () => {
    const undated = received({})
    expect(verify(signRequest(keys, undated), undated, secretOf, at)).toBe('skew')
  })

  test.each([
    { method: 'DELETE' },
    { path: '/v1/api/tags' },
    { contentType: 'application/json' },
    { contentMD5: 'x' },
    { headers: { 'x-qiniu-a': '1' } },
  ])('does not cover %o', (change) => {
    expect(verify(header, { ...request, ...change }, secretOf, at)).toBe('mismatch')
  })
})

describe('a token', () => {
  const scope = { method: 'GET', resource: '/v1/api/agents', expires: 2_000 }
  const token = mintToken(keys, scope)

  test("equals that of Qiniu's client", () => {
    const resource = '/v2/repos/repo_post_data_with_token/data'
    const contentType = 'text/plain'
    const made = mintToken(keys, { resource, contentType, method: 'POST', expires: 4_102_444_800 })
    expect(made).toBe(tokenVector)
    const request = received({ method: 'POST', path: resource, contentType })
    expect(verify(tokenVector, request, secretOf, 4_102_444_799_999)).toBeNull()
    expect(verify(tokenVector, request, secretOf, 4_102_444_800_000)).toBe('expired')
  })

  test('ignores query and date', () => {
    const request = received({ path: '/v1/api/agents?page=2', date: 'never' })
    expect(verify(token, request, secretOf, 0)).toBeNull()
  })

  test.each([
    { method: 'DELETE' },
    { path: '/v1/api/tags' },
    { contentType: 'application/json' },
    { contentMD5: 'x' },
    { headers: { 'x-qiniu-a': '1' } },
  ])('does not cover %o', (change) => {
    expect(verify(token, received(change), secretOf, 0)).toBe('mismatch')
  })

  test('may contain the path decoded or as sent', () => {
    const path = `/v1/api/tags/${encodeURIComponent('北京/a b')}/note`
    for (const resource of [path, decodeURIComponent(path)]) {
      const made = mintToken(keys, { ...scope, resource })
      expect(verify(made, received({ path }), secretOf, 0)).toBeNull()
    }
  })

  test('is verified over the text as received, whatever the order and escaping of its keys', () => {
    const text = '{"method":"GET","expires":2000,"resource":"\\u002fv1/api/agents"}'
    const description = encodeBase64(text, 'url')
    // The signature is the HMAC-SHA1 of that text with the same key.
    const header = `Pandora fake_ak:q4A2cBweqtyuPqeLm9tA-pnHzgI=:${description}`
    expect(verify(header, received({}), secretOf, 0)).toBeNull()
  })
})

test.each([
  [undefined, 'missing'],
  ['', 'missing'],
  ['Bearer x', 'malformed'],
  ['Pandora fake_ak', 'malformed'],
  ['Pandora fake_ak:a:b:c', 'malformed'],
  ['Pandora other:sig', 'unknown key'],
  ['Pandora fake_ak:sig', 'mismatch'],
  ['Pandora fake_ak:sig:enc', 'mismatch'],
  // The signature is valid, but the signed text is the word "nope".
  ['Pandora fake_ak:bliz8Bq5kR3q9EXSS8tZ6QuNsYE=:bm9wZQ==', 'malformed'],
])('%s is refused: %s', (header, refusal) => {
  expect(verify(header, received({ date }), secretOf, Date.parse(date))).toBe(refusal)
})
