import { describe, expect, test } from 'vitest'
import { decodeBase64 } from '../lib/text/base64'
import { createDelegatedSession, createKeysSession, type Authorizable } from './session'

const minute = 60_000
const keys = { accessKey: 'ak', secretKey: 'sk' }
const request: Authorizable = {
  method: 'GET',
  path: '/v1/api/agents',
  contentType: '',
  retry: false,
}

function memory(): Storage {
  const items = new Map<string, string>()
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    clear: () => items.clear(),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size
    },
  }
}

function expectText(value: unknown): string {
  if (typeof value !== 'string') throw new Error('not a text')
  return value
}

function keysSession(storage: () => Storage = memory, serverId = 'one') {
  const clock = { now: 1_000_000_000_000 }
  const session = createKeysSession({ serverId, storage, now: () => clock.now })
  const token = async (change: Partial<Authorizable> = {}) =>
    expectText(await session.authorize({ ...request, ...change }))
  const scope = (header: string) =>
    JSON.parse(decodeBase64(header.split(':')[2] ?? '') ?? '{}') as Record<string, unknown>
  return { clock, session, token, scope }
}

describe('a session of keys', () => {
  test('authorises no request before sign-in and after sign-out', async () => {
    const { session, token } = keysSession()
    expect(session.get()).toMatchObject({ kind: 'keys', signedIn: false, account: '' })
    await expect(token()).rejects.toEqual(
      expect.objectContaining({ status: 401, code: 'signed-out' }),
    )
    session.signIn(keys)
    expect(session.get()).toMatchObject({ signedIn: true, account: 'ak' })
    expect(await token()).toMatch(/^Pandora ak:/)
    session.signOut()
    expect(session.get()).toMatchObject({ signedIn: false, account: '', expired: false })
    await expect(token()).rejects.toEqual(expect.objectContaining({ status: 401 }))
  })

  test('a token is valid for ten minutes and used for nine', async () => {
    const { clock, session, token, scope } = keysSession()
    session.signIn(keys)
    const first = await token()
    expect(scope(first)).toMatchObject({
      resource: '/v1/api/agents',
      method: 'GET',
      expires: clock.now / 1000 + 600,
    })
    clock.now += 9 * minute - 1
    expect(await token()).toBe(first)
    clock.now += 1
    expect(await token()).not.toBe(first)
  })

  test('each method, path and content type has a token of its own', async () => {
    const { session, token } = keysSession()
    session.signIn(keys)
    const made = [
      await token(),
      await token({ method: 'POST' }),
      await token({ path: '/v1/api/tags' }),
      await token({ contentType: 'application/json' }),
    ]
    expect(new Set(made).size).toBe(4)
  })

  test('a retry and new keys drop the cached tokens', async () => {
    const { clock, session, token } = keysSession()
    session.signIn(keys)
    const first = await token()
    clock.now += 1000
    const second = await token({ retry: true })
    expect(second).not.toBe(first)
    expect(await token()).toBe(second)
    session.signIn({ ...keys, secretKey: 'other' })
    expect(await token()).not.toBe(second)
  })

  test('the number of cached tokens is bounded', async () => {
    const { clock, session, token } = keysSession()
    session.signIn(keys)
    const first = await token()
    clock.now += 1000
    for (let index = 0; index < 400; index++) await token({ path: `/v1/api/tags/${index}` })
    expect(await token()).toBe(first)
    for (let index = 400; index < 600; index++) await token({ path: `/v1/api/tags/${index}` })
    expect(await token()).not.toBe(first)
  })

  test("tokens expire by the server's clock", async () => {
    const { clock, session, token, scope } = keysSession()
    session.signIn(keys)
    clock.now += 60 * minute
    expect(scope(await token()).expires).toBe(clock.now / 1000 + 600)
  })

  test('a correction of the clock replaces tokens that have expired by it', async () => {
    const { clock, session, token } = keysSession()
    session.signIn(keys)
    const early = await token()
    clock.now += 30 * minute
    expect(await token()).not.toBe(early)
  })

  test('refused keys are not used again until the next sign-in', async () => {
    const { session, token } = keysSession()
    session.signIn(keys)
    session.reportOutcome(false, session.get().generation)
    expect(session.get()).toMatchObject({ expired: true, account: 'ak' })
    await expect(token()).rejects.toEqual(expect.objectContaining({ status: 401 }))
    session.signIn(keys)
    expect(session.get()).toMatchObject({ expired: false, accepted: false })
    expect(await token()).toMatch(/^Pandora ak:/)
  })

  test('an outcome of an earlier sign-in changes nothing', () => {
    const { session } = keysSession()
    session.signIn(keys)
    const { generation } = session.get()
    session.signIn({ accessKey: 'other', secretKey: 'sk' })
    session.reportOutcome(false, generation)
    expect(session.get()).toMatchObject({ expired: false, account: 'other' })
    session.signOut()
    session.reportOutcome(false, session.get().generation)
    expect(session.get().expired).toBe(false)
  })

  test('a refusal after a success of the same sign-in counts', () => {
    const { session } = keysSession()
    session.signIn(keys)
    const { generation } = session.get()
    session.reportOutcome(true, generation)
    session.reportOutcome(false, generation)
    expect(session.get()).toMatchObject({ expired: true, accepted: true })
  })
})

describe('remembered keys', () => {
  test('are restored in the same tab for the same server, until sign-out', () => {
    const storage = memory()
    const first = keysSession(() => storage)
    first.session.signIn(keys, { remember: true })
    expect(keysSession(() => storage).session.get()).toMatchObject({ account: 'ak' })
    expect(keysSession(() => storage, 'two').session.get().signedIn).toBe(false)
    first.session.signOut()
    expect(storage.length).toBe(0)
  })

  test('are stored only on request, and removed by a sign-in without it', () => {
    const storage = memory()
    const { session } = keysSession(() => storage)
    session.signIn(keys)
    expect(storage.length).toBe(0)
    session.signIn(keys, { remember: true })
    session.signIn(keys)
    expect(storage.length).toBe(0)
  })

  test('do without a storage that is blocked or holds invalid data', async () => {
    const blocked = keysSession(() => {
      throw new Error('denied')
    })
    blocked.session.signIn(keys, { remember: true })
    expect(await blocked.token()).toMatch(/^Pandora ak:/)
    const storage = memory()
    storage.setItem('logkit-console:one:keys', '{"accessKey":1}')
    expect(keysSession(() => storage).session.get().signedIn).toBe(false)
  })
})

describe('a delegated session', () => {
  test('sends no header to a gateway; a refusal expires it, a later success restores it', () => {
    const session = createDelegatedSession()
    expect(session.authorize(request)).toBeUndefined()
    const { generation } = session.get()
    session.reportOutcome(false, generation)
    expect(session.get()).toMatchObject({ kind: 'gateway', expired: true })
    // This request was sent before the refusal.
    session.reportOutcome(true, generation)
    expect(session.get().expired).toBe(true)
    session.reportOutcome(true, session.get().generation)
    expect(session.get()).toMatchObject({ expired: false, accepted: true })
  })

  test('passes the request to a callback', () => {
    const session = createDelegatedSession(({ method, path }) => `${method} ${path}`, 'someone')
    expect(session.authorize(request)).toBe('GET /v1/api/agents')
    expect(session.get()).toMatchObject({ kind: 'callback', account: 'someone', signedIn: true })
  })

  test('notifies subscribers of changes only', () => {
    const session = createDelegatedSession()
    let notified = 0
    const stop = session.subscribe(() => notified++)
    for (let times = 3; times > 0; times--) session.reportOutcome(true, session.get().generation)
    expect(notified).toBe(1)
    stop()
    session.reportOutcome(false, session.get().generation)
    expect(notified).toBe(1)
  })
})
