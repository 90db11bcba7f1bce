import { describe, expect, test } from 'vitest'
import { agents } from '../contract/agents'
import { configs } from '../contract/configs'
import { metrics, openAt } from '../contract/metrics'
import { releases } from '../contract/releases'
import { tags } from '../contract/tags'
import { connect } from './http'
import { createDelegatedSession } from './session'
import { parseRawBytes, withRawBytes } from './rawBytes'
import {
  json,
  signedInSession,
  stubFetch,
  stubServer,
  type SeenRequest,
} from './testing/stubServer'

const all = { query: {} }
const empty = () => json({ agentList: [], totalSize: 0 })
const urls = (seen: SeenRequest[]) => seen.map(({ method, url }) => `${method} ${url}`)

describe('a request', () => {
  test('sends path and query, and no needless headers', async () => {
    const { call, seen } = stubServer(empty)
    await call(agents.list, { query: { state: ['online', 'offline'], search: 'a b' } })
    expect(seen).toEqual([
      {
        method: 'GET',
        url: '/api/agents?state=online,offline&search=a+b&page=1&size=20',
        headers: {},
        body: undefined,
      },
    ])
  })

  test('sends a body as JSON', async () => {
    const { call, seen } = stubServer(() => new Response())
    await call(tags.update, { params: { tagName: 'a/b' }, body: { note: 'x' } })
    expect(seen).toEqual([
      {
        method: 'PUT',
        url: '/api/tags/a%2Fb/note',
        headers: { 'content-type': 'application/json' },
        body: '{"note":"x"}',
      },
    ])
  })

  test('accepts a base with a slash at its end', async () => {
    const { fetch, seen } = stubFetch(() => json([]))
    const paths: string[] = []
    const session = createDelegatedSession(({ path }) => void paths.push(path))
    const call = connect({ baseUrl: 'https://x/api/', resourceBase: '/v1/api/', session, fetch })
    await call(releases.list, {})
    expect([seen[0]?.url, paths[0]]).toEqual(['https://x/api/release', '/v1/api/release'])
  })

  test('is not sent with a name that would reach another operation', async () => {
    const { call, seen } = stubServer(empty)
    const bad = call(tags.removeConfig, { params: { tagName: 'web', configName: '..' } })
    await expect(bad).rejects.toMatchObject({ status: 0, code: 'name', path: 'configName' })
    expect(seen).toEqual([])
  })
})

describe('a failed request', () => {
  test('without a connection shows nothing of the request in its error', async () => {
    const { call } = stubServer(() => {
      throw new TypeError('failed to fetch https://user:secret@host/')
    }, signedInSession())
    const error = await call(agents.list, all).catch((error: unknown) => error)
    expect(error).toMatchObject({ status: 0, code: 'network', message: 'no connection' })
    expect(error).not.toHaveProperty('cause')
    expect(JSON.stringify(error) + String(error)).not.toMatch(/secret|Pandora|sk/)
  })

  test('is sent also where its path is not encoded as paths are', async () => {
    const { call, seen } = stubServer(empty, signedInSession())
    await call(openAt('/metrics/open?x=%zz'), { body: {} }).catch(() => undefined)
    expect(seen).toHaveLength(1)
  })

  test('whose body breaks off is cut', async () => {
    const cut = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"agentList":['))
        controller.error(new TypeError('terminated'))
      },
    })
    const { call } = stubServer(() => new Response(cut))
    await expect(call(agents.list, all)).rejects.toMatchObject({ code: 'cut' })
  })

  test('keeps status, code, message and request id', async () => {
    const { call } = stubServer(() =>
      json({ error: 'E1079: record exists' }, { status: 409, headers: { 'X-Reqid': 'r1' } }),
    )
    const input = { params: { configName: 'a' }, body: { tags: [], config: {} } }
    await expect(call(configs.create, input)).rejects.toMatchObject({
      status: 409,
      code: 'E1079',
      message: 'record exists',
      requestId: 'r1',
    })
  })

  test.each([0, 500, 503, 404, 409])(
    'is sent once if it is a write, also after %i',
    async (status) => {
      const { call, seen } = stubServer(() => {
        if (status === 0) throw new TypeError('x')
        return json({ error: 'x' }, { status })
      }, signedInSession())
      await expect(call(tags.remove, { params: { tagName: 'a' } })).rejects.toMatchObject({
        status,
      })
      expect(seen).toHaveLength(1)
    },
  )
})

describe('the alias of a path', () => {
  const only =
    (path: string) =>
    ({ url }: SeenRequest) =>
      url === path ? json([]) : json({ error: 'not found' }, { status: 404 })

  test('is used after a 404 and remembered', async () => {
    const { call, seen } = stubServer(only('/api/agents/release'))
    await call(releases.list, {})
    await call(releases.list, {})
    expect(urls(seen)).toEqual([
      'GET /api/release',
      'GET /api/agents/release',
      'GET /api/agents/release',
    ])
  })

  test('belongs to one connection', async () => {
    await stubServer(only('/api/agents/release')).call(releases.list, {})
    const other = stubServer(only('/api/release'))
    await other.call(releases.list, {})
    expect(urls(other.seen)).toEqual(['GET /api/release'])
  })

  test('gives the first error when it fails with 404 too', async () => {
    const { call, seen } = stubServer(({ url }) =>
      json({ error: url.includes('data') ? 'second' : 'first' }, { status: 404 }),
    )
    const input = { params: { agentId: 'a' }, query: { beginTime: 1, endTime: 2 } }
    await expect(call(metrics.agent, input)).rejects.toMatchObject({ message: 'first' })
    await expect(call(metrics.agent, input)).rejects.toMatchObject({ message: 'first' })
    expect(urls(seen).slice(2)).toEqual([
      'GET /api/metrics/a?beginTime=1&endTime=2',
      'GET /api/metrics/a/data?beginTime=1&endTime=2',
    ])
  })

  test('gives its own error when that is another status', async () => {
    const { call } = stubServer(({ url }) =>
      json({ error: 'x' }, { status: url === '/api/release' ? 404 : 500 }),
    )
    await expect(call(releases.list, {})).rejects.toMatchObject({ status: 500 })
  })

  test('is not tried after other errors', async () => {
    const { call, seen } = stubServer(() => json({ error: 'x' }, { status: 500 }))
    await expect(call(releases.list, {})).rejects.toMatchObject({ status: 500 })
    expect(seen).toHaveLength(1)
  })
})

describe('an endpoint with raw bytes', () => {
  test('returns the bytes as they came', async () => {
    const { call } = stubServer(() => json({ nothing: 'of this is parsed' }))
    const bytes = await call(withRawBytes(agents.list), all)
    expect(new TextDecoder().decode(bytes)).toBe('{"nothing":"of this is parsed"}')
    expect(() => parseRawBytes(agents.list, new TextEncoder().encode('[]').buffer)).toThrow(
      expect.objectContaining({ code: 'shape' }),
    )
  })

  test('fails like any other', async () => {
    const refused = stubServer(() => json({ error: 'E1026: no such agent' }, { status: 500 }))
    await expect(refused.call(withRawBytes(agents.list), all)).rejects.toMatchObject({
      code: 'E1026',
    })
    const elsewhere = stubServer(() => new Response('<!doctype html><title>Sign in</title>'))
    await expect(elsewhere.call(withRawBytes(agents.list), all)).rejects.toMatchObject({
      code: 'signed-out',
    })
  })
})
