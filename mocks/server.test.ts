import { afterEach, expect, test } from 'vitest'
import { mintToken } from '../src/lib/signing/pandora'
import { demoKeys } from './http/auth'
import { startServer, type MockServer, type ServerOptions } from './server'

let now = Date.UTC(2024, 4, 1, 12)
let server: MockServer | undefined

async function start(options: ServerOptions = {}) {
  server = await startServer({ scenario: 'small', now: () => now, ...options })
  return server
}

afterEach(async () => {
  await server?.close()
  server = undefined
})

const vectorKeys = { fake_ak: 'fake_sk' }
const json = 'application/json'

interface Vector {
  name: string
  method?: string
  path: string
  date: string
  headers?: Record<string, string>
  body?: string
  authorization: string
  status: number
}

/** Signatures made by Qiniu's own clients. The first and the last are for paths of other services. */
const vectors: Vector[] = [
  {
    name: 'V1',
    path: '/',
    date: 'Tue, 20 Jun 2017 23:06:40 GMT',
    authorization: 'Pandora fake_ak:0kb0YRduDmqCbyFAa1zQIy2DMSc=',
    status: 404,
  },
  {
    name: 'V2',
    path: '/v1/api/agents?page=1&size=20&search=web',
    date: 'Fri, 10 Aug 2018 02:52:02 GMT',
    authorization: 'Pandora fake_ak:0Pyqk2UrTAn6cuysHIM8Mchvlrk=',
    status: 200,
  },
  {
    name: 'V3',
    method: 'POST',
    path: '/v1/api/agents/upgrade',
    date: 'Fri, 10 Aug 2018 02:52:02 GMT',
    headers: { 'content-type': json },
    body: '{"agent_ids":["a01"],"tags":[]}',
    authorization: 'Pandora fake_ak:mmAp3ZKNLmDWuPe5OGQKMnJuNzI=',
    status: 200,
  },
  {
    name: 'V4',
    method: 'PUT',
    path: '/v1/api/tags/web/note',
    date: 'Sun, 06 Nov 1994 08:49:37 GMT',
    headers: {
      'content-type': json,
      'content-md5': '1B2M2Y8AsgTpgAmY7PhCfg==',
      'x-qiniu-b': '2',
      'x-qiniu-a': '1',
    },
    body: '{"note":"new"}',
    authorization: 'Pandora fake_ak:jX6X8iPSYV8Bt20EwCcYmR4ohtI=',
    status: 200,
  },
  {
    name: 'V5',
    method: 'POST',
    path: '/v2/repos/repo_post_data_with_token/data',
    date: 'Wed, 01 May 2024 12:00:00 GMT',
    headers: { 'content-type': 'text/plain' },
    body: 'a=1',
    authorization:
      'Pandora fake_ak:1OGp-KkLlVlpsSvzudXYFiHCJoc=:eyJyZXNvdXJjZSI6Ii92Mi9yZXBvcy9yZXBvX3Bvc3RfZGF0YV93aXRoX3Rva2VuL2RhdGEiLCJleHBpcmVzIjo0MTAyNDQ0ODAwLCJjb250ZW50TUQ1IjoiIiwiY29udGVudFR5cGUiOiJ0ZXh0L3BsYWluIiwiaGVhZGVycyI6IiIsIm1ldGhvZCI6IlBPU1QifQ==',
    status: 404,
  },
]

test.each(vectors)(
  '$name is accepted, and only as it was signed',
  async ({ path, date, status, authorization, method = 'GET', headers = {}, body }) => {
    now = Date.parse(date)
    const { url } = await start({ auth: vectorKeys })
    const send = async (value: string) => {
      const init = { method, headers: { ...headers, date, authorization: value } }
      return (await fetch(url + path, { ...init, ...(body && { body }) })).status
    }
    expect(await send(authorization)).toBe(status)
    expect(await send(authorization.replace(/fake_ak:./, 'fake_ak:_'))).toBe(401)
    expect(await send(authorization.replace('fake_ak', 'other_ak'))).toBe(401)
  },
)

test('a token of the demo keys is valid for one method and path until it expires', async () => {
  now = Date.UTC(2024, 4, 1, 12)
  const { url } = await start({ auth: true })
  const authorization = mintToken(demoKeys, {
    resource: '/v1/api/tags/生产',
    method: 'DELETE',
    expires: now / 1e3 + 60,
  })
  const send = (path: string, method = 'DELETE') =>
    fetch(url + path, { method, headers: { authorization } })
  expect((await send('/v1/api/tags/%E7%94%9F%E4%BA%A7')).status).toBe(404)
  expect((await send('/v1/api/tags/web')).status).toBe(401)
  expect((await send('/v1/api/tags/%E7%94%9F%E4%BA%A7', 'POST')).status).toBe(401)
  now += 61_000
  const late = await send('/v1/api/tags/%E7%94%9F%E4%BA%A7')
  expect([late.status, await late.json()]).toEqual([401, { error: 'bad token: expired' }])
})

test('answers have a request id and a date; an unknown path gets Pandora’s 404', async () => {
  const { url, world } = await start()
  const response = await fetch(`${url}/v1/api/agents?size=1`)
  expect(await response.json()).toMatchObject({ totalSize: 12 })
  expect(response.headers.get('x-reqid')).toMatch(/^[0-9a-f]{8}$/)
  expect(response.headers.get('date')).toBe(new Date(now).toUTCString())
  await fetch(`${url}/v1/api/tags/spare`, { method: 'DELETE' })
  expect(world.fleet.tags.size).toBe(3)
  const unknown = await fetch(`${url}//v1/nothing`)
  expect([unknown.status, await unknown.json()]).toEqual([
    404,
    { error: 'E1009: unknown action: GET //v1/nothing' },
  ])
})

test('a cut connection ends without an answer', async () => {
  const { url, world } = await start()
  world.faults = [{ match: () => true, fault: { cut: 'before' }, times: 1 }]
  await expect(fetch(`${url}/v1/api/release`)).rejects.toThrow('fetch failed')
  expect((await fetch(`${url}/v1/api/release`)).status).toBe(200)
})

test('other origins can send requests only when allowed', async () => {
  const origin = 'https://portal.example'
  const closed = await start()
  expect(
    (await fetch(`${closed.url}/v1/api/release`)).headers.has('access-control-allow-origin'),
  ).toBe(false)
  await closed.close()
  const { url } = await start({ cors: true, auth: true })
  const preflight = await fetch(`${url}/v1/api/release`, { method: 'OPTIONS', headers: { origin } })
  expect(preflight.status).toBe(204)
  const denied = await fetch(`${url}/v1/api/release`, { headers: { origin } })
  expect([denied.status, denied.headers.get('access-control-allow-origin')]).toEqual([401, origin])
  expect(denied.headers.get('access-control-expose-headers')).toContain('X-Reqid')
})

test('a port in use is an error', async () => {
  const { url } = await start()
  await expect(startServer({ scenario: 'empty', port: Number(new URL(url).port) })).rejects.toThrow(
    'EADDRINUSE',
  )
})
