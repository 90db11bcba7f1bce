import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { agents } from '../contract/agents'
import { tags } from '../contract/tags'
import { textFromBase64 } from '../lib/text/base64'
import { verify } from '../lib/signing/pandora'
import { createOuterSession, type Authorizable } from './session'
import { json, keys, settled, signedInSession, stubServer, type Seen } from './testing/stubServer'

const all = { query: {} }
const empty = () => json({ agentList: [], totalSize: 0 })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('signing', () => {
  /** A server that knows one form of the path. */
  const server = (path: string) => (request: Seen) => {
    const received = {
      method: request.method,
      path,
      contentType: request.headers['content-type'] ?? '',
      contentMD5: '',
      date: '',
      headers: {},
    }
    const secretOf = () => keys.secretKey
    const refusal = verify(request.headers.authorization, received, secretOf, Date.now())
    return refusal ? json({ error: `bad token: ${refusal}` }, { status: 401 }) : new Response()
  }

  test('names the upstream path, decoded', async () => {
    const { call, seen, by } = stubServer(server('/v1/api/tags/北京'), signedInSession())
    await call(tags.remove, { params: { tagName: '北京' } })
    expect(seen).toHaveLength(1)
    expect(by.get()).toMatchObject({ expired: false, accepted: true })
  })

  test('after a 401 once more with the path as sent, writes too', async () => {
    const { call, seen, by } = stubServer(({ headers }) => {
      const [, , scope = ''] = headers.authorization?.split(':') ?? []
      const fits = textFromBase64(scope)?.includes('"/v1/api/tags/%E5%8C%97/note"')
      return fits ? new Response() : json({ error: 'bad token' }, { status: 401 })
    }, signedInSession())
    await call(tags.update, { params: { tagName: '北' }, body: { note: 'x' } })
    expect(seen.map(({ body }) => body)).toEqual(['{"note":"x"}', '{"note":"x"}'])
    expect(by.get().expired).toBe(false)
  })

  test('a 401 that remains means signed out; nothing is sent until somebody signs in', async () => {
    const { call, seen, by } = stubServer(
      () => json({ error: 'bad token' }, { status: 401 }),
      signedInSession(),
    )
    await expect(call(agents.list, all)).rejects.toMatchObject({ status: 401 })
    expect(seen).toHaveLength(2)
    expect(by.get().expired).toBe(true)
    await expect(call(agents.list, all)).rejects.toMatchObject({ status: 401, code: 'signed-out' })
    expect(seen).toHaveLength(2)
  })

  test('a clock that is wrong is corrected by the first refusal', async () => {
    const ahead = Date.now() + 3_600_000
    const { call, seen, by } = stubServer((request, count) => {
      const [, , scope = ''] = request.headers.authorization?.split(':') ?? []
      const { expires } = JSON.parse(textFromBase64(scope) ?? '')
      const headers = { date: new Date(ahead).toUTCString() }
      expect(count).toBeLessThan(4)
      return expires * 1000 > ahead ? empty() : json({ error: 'x' }, { status: 401, headers })
    }, signedInSession())
    await call(agents.list, all)
    expect(seen).toHaveLength(2)
    await call(tags.list, all).catch(() => {})
    expect(seen).toHaveLength(3)
    expect(by.get().expired).toBe(false)
  })

  test('an answer to keys that were replaced meanwhile does not sign out', async () => {
    const answers: ((response: Response) => void)[] = []
    const { call, by } = stubServer(
      () => new Promise<Response>((resolve) => answers.push(resolve)),
      signedInSession(),
    )
    const refused = expect(call(agents.list, all)).rejects.toMatchObject({ status: 401 })
    await settled()
    answers[0]?.(json({ error: 'x' }, { status: 401 }))
    await settled()
    by.signIn({ accessKey: 'new', secretKey: 'new' })
    answers[1]?.(json({ error: 'x' }, { status: 401 }))
    await refused
    expect(by.get()).toMatchObject({ expired: false, account: 'new' })
  })

  test('a callback is asked for each request, and told of a refusal', async () => {
    const asked: Authorizable[] = []
    const by = createOuterSession((request) => {
      asked.push(request)
      return Promise.resolve(request.retry ? 'good' : 'stale')
    })
    const { call } = stubServer(
      ({ headers }) =>
        headers.authorization === 'good' ? new Response() : json({}, { status: 401 }),
      by,
    )
    await call(tags.update, { params: { tagName: '北' }, body: { note: '' } })
    const common = { method: 'PUT', contentType: 'application/json' }
    expect(asked).toEqual([
      { ...common, path: '/v1/api/tags/北/note', retry: false },
      { ...common, path: '/v1/api/tags/%E5%8C%97/note', retry: true },
    ])
  })

  test('a callback that fails means signed out; one that hangs is too late', async () => {
    const failing = stubServer(
      empty,
      createOuterSession(() => Promise.reject(new Error('secret'))),
    )
    await expect(failing.call(agents.list, all)).rejects.toMatchObject({
      status: 401,
      code: 'signed-out',
      message: expect.not.stringContaining('secret'),
    })
    expect(failing.seen).toEqual([])
    expect(failing.by.get().expired).toBe(true)

    const hanging = stubServer(
      empty,
      createOuterSession(() => new Promise(() => {})),
    )
    const late = expect(hanging.call(agents.list, all)).rejects.toMatchObject({ code: 'timeout' })
    await vi.advanceTimersByTimeAsync(15_000)
    await late
  })
})

describe('behind a gateway', () => {
  const page = () =>
    new Response('<html>Sign in</html>', { headers: { 'content-type': 'text/html' } })

  test.each([
    ['a 401', () => json({ error: 'x' }, { status: 401 })],
    ['a page', page],
    ['a redirect', () => new Response(null, { status: 302, headers: { location: '/login' } })],
  ])('%s means signed out, for reads and writes, and nothing is repeated', async (_, answer) => {
    const { call, seen, by } = stubServer(answer)
    await expect(call(agents.list, all)).rejects.toMatchObject({ status: 401 })
    expect(by.get().expired).toBe(true)
    await expect(call(tags.remove, { params: { tagName: 'a' } })).rejects.toMatchObject({
      status: 401,
    })
    expect(seen).toHaveLength(2)
  })

  test('a later success takes it back', async () => {
    const { call, by } = stubServer((_, count) => (count === 1 ? page() : empty()))
    await expect(call(agents.list, all)).rejects.toMatchObject({ status: 401 })
    await call(agents.list, all)
    expect(by.get().expired).toBe(false)
  })

  test.each([404, 500])('a %i says nothing about who is signed in', async (status) => {
    const { call, by } = stubServer((_, count) =>
      count === 1 ? page() : json({ error: 'x' }, { status }),
    )
    await expect(call(agents.list, all)).rejects.toMatchObject({ status: 401 })
    await expect(call(agents.list, all)).rejects.toMatchObject({ status })
    expect(by.get()).toMatchObject({ expired: true, accepted: false })
  })

  test("a proxy's error page is an error, not a sign-in", async () => {
    const { call, by } = stubServer(
      () =>
        new Response('<title>502 Bad Gateway</title>', {
          status: 502,
          headers: { 'content-type': 'text/html' },
        }),
    )
    await expect(call(agents.list, all)).rejects.toMatchObject({
      status: 502,
      message: '502 Bad Gateway',
    })
    expect(by.get().expired).toBe(false)
  })

  test('with keys instead, a page is a wrong answer', async () => {
    const { call, by } = stubServer(page, signedInSession())
    await expect(call(tags.remove, { params: { tagName: 'a' } })).rejects.toMatchObject({
      status: 200,
      code: 'not-json',
    })
    expect(by.get()).toMatchObject({ expired: false, accepted: false })
  })
})
