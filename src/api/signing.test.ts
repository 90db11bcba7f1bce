import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { agents } from '../contract/agents'
import { tags } from '../contract/tags'
import { decodeBase64 } from '../lib/text/base64'
import { verify } from '../lib/signing/pandora'
import { createServerClock } from './serverClock'
import { createDelegatedSession, type Authorizable } from './session'
import {
  json,
  keys,
  settled,
  signedInSession,
  stubServer,
  type SeenRequest,
} from './testing/stubServer'

const all = { query: {} }
const empty = () => json({ agentList: [], totalSize: 0 })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('signing', () => {
  /** A server that verifies tokens against one form of the path. */
  const server = (path: string) => (request: SeenRequest) => {
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

  test('uses the decoded upstream path', async () => {
    const { call, seen, session } = stubServer(server('/v1/api/tags/北京'), signedInSession())
    await call(tags.remove, { params: { tagName: '北京' } })
    expect(seen).toHaveLength(1)
    expect(session.get()).toMatchObject({ expired: false, accepted: true })
  })

  test('is repeated once after a 401 with the path as sent, for writes too', async () => {
    const { call, seen, session } = stubServer(({ headers }) => {
      const [, , scope = ''] = headers.authorization?.split(':') ?? []
      const fits = decodeBase64(scope)?.includes('"/v1/api/tags/%E5%8C%97/note"')
      return fits ? new Response() : json({ error: 'bad token' }, { status: 401 })
    }, signedInSession())
    await call(tags.update, { params: { tagName: '北' }, body: { note: 'x' } })
    expect(seen.map(({ body }) => body)).toEqual(['{"note":"x"}', '{"note":"x"}'])
    expect(session.get().expired).toBe(false)
  })

  test('a second 401 means signed out; nothing is sent until the next sign-in', async () => {
    const { call, seen, session } = stubServer(
      () => json({ error: 'bad token' }, { status: 401 }),
      signedInSession(),
    )
    await expect(call(agents.list, all)).rejects.toMatchObject({ status: 401 })
    expect(seen).toHaveLength(2)
    expect(session.get().expired).toBe(true)
    await expect(call(agents.list, all)).rejects.toMatchObject({ status: 401, code: 'signed-out' })
    expect(seen).toHaveLength(2)
  })

  test('a wrong clock is corrected by the first refusal', async () => {
    const ahead = Date.now() + 3_600_000
    const clock = createServerClock()
    const answer = (request: SeenRequest, count: number) => {
      const [, , scope = ''] = request.headers.authorization?.split(':') ?? []
      const { expires } = JSON.parse(decodeBase64(scope) ?? '')
      const headers = { date: new Date(ahead).toUTCString() }
      expect(count).toBeLessThan(4)
      return expires * 1000 > ahead ? empty() : json({ error: 'x' }, { status: 401, headers })
    }
    const { call, seen, session } = stubServer(answer, signedInSession(clock), clock)
    await call(agents.list, all)
    expect(seen).toHaveLength(2)
    await call(tags.list, all).catch(() => {})
    expect(seen).toHaveLength(3)
    expect(session.get().expired).toBe(false)
  })

  test('a refusal of keys that were replaced meanwhile does not sign out', async () => {
    const answers: ((response: Response) => void)[] = []
    const { call, session } = stubServer(
      () => new Promise<Response>((resolve) => answers.push(resolve)),
      signedInSession(),
    )
    const refused = expect(call(agents.list, all)).rejects.toMatchObject({ status: 401 })
    await settled()
    answers[0]?.(json({ error: 'x' }, { status: 401 }))
    await settled()
    session.signIn({ accessKey: 'new', secretKey: 'new' })
    answers[1]?.(json({ error: 'x' }, { status: 401 }))
    await refused
    expect(session.get()).toMatchObject({ expired: false, account: 'new' })
  })

  test('a callback is called for each request and learns of a refusal', async () => {
    const authorized: Authorizable[] = []
    const session = createDelegatedSession((request) => {
      authorized.push(request)
      return Promise.resolve(request.retry ? 'good' : 'stale')
    })
    const { call } = stubServer(
      ({ headers }) =>
        headers.authorization === 'good' ? new Response() : json({}, { status: 401 }),
      session,
    )
    await call(tags.update, { params: { tagName: '北' }, body: { note: '' } })
    const common = { method: 'PUT', contentType: 'application/json' }
    expect(authorized).toEqual([
      { ...common, path: '/v1/api/tags/北/note', retry: false },
      { ...common, path: '/v1/api/tags/%E5%8C%97/note', retry: true },
    ])
  })

  test('a failing callback means signed out; one that hangs is given up', async () => {
    const failing = stubServer(
      empty,
      createDelegatedSession(() => Promise.reject(new Error('secret'))),
    )
    await expect(failing.call(agents.list, all)).rejects.toMatchObject({
      status: 401,
      code: 'signed-out',
      message: expect.not.stringContaining('secret'),
    })
    expect(failing.seen).toEqual([])
    expect(failing.session.get().expired).toBe(true)

    const hanging = stubServer(
      empty,
      createDelegatedSession(() => new Promise(() => {})),
    )
    const late = expect(hanging.call(agents.list, all)).rejects.toMatchObject({ code: 'no-token' })
    await vi.advanceTimersByTimeAsync(60_000)
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
    const { call, seen, session } = stubServer(answer)
    await expect(call(agents.list, all)).rejects.toMatchObject({ status: 401 })
    expect(session.get().expired).toBe(true)
    await expect(call(tags.remove, { params: { tagName: 'a' } })).rejects.toMatchObject({
      status: 401,
    })
    expect(seen).toHaveLength(2)
  })

  test('of a write that a page answers it is unknown whether it was carried out', async () => {
    const { call } = stubServer(page)
    const write = call(tags.remove, { params: { tagName: 'a' } })
    await expect(write).rejects.toMatchObject({ status: 401, code: 'page' })
  })

  test('a later success restores the session', async () => {
    const { call, session } = stubServer((_, count) => (count === 1 ? page() : empty()))
    await expect(call(agents.list, all)).rejects.toMatchObject({ status: 401 })
    await call(agents.list, all)
    expect(session.get().expired).toBe(false)
  })

  test.each([404, 500])('a %i does not change the session', async (status) => {
    const { call, session } = stubServer((_, count) =>
      count === 1 ? page() : json({ error: 'x' }, { status }),
    )
    await expect(call(agents.list, all)).rejects.toMatchObject({ status: 401 })
    await expect(call(agents.list, all)).rejects.toMatchObject({ status })
    expect(session.get()).toMatchObject({ expired: true, accepted: false })
  })

  test("a proxy's error page is an error, not a sign-in", async () => {
    const { call, session } = stubServer(
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
    expect(session.get().expired).toBe(false)
  })

  test('with a token session, a page is an invalid response', async () => {
    const { call, session } = stubServer(page, signedInSession())
    await expect(call(tags.remove, { params: { tagName: 'a' } })).rejects.toMatchObject({
      status: 200,
      code: 'not-json',
    })
    expect(session.get()).toMatchObject({ expired: false, accepted: false })
  })
})
