import { expect, test, vi } from 'vitest'
import { createHostTokens, type AuthorizeRequest } from './hostTokens'
import type { Authorizable } from './session'

const request: Authorizable = {
  method: 'GET',
  path: '/v1/api/agents',
  contentType: '',
  retry: false,
}

function hostTokens(authorize: AuthorizeRequest) {
  const clock = { now: 1_000_000 }
  const asked = vi.fn(authorize)
  const tokens = createHostTokens(asked, () => clock.now)
  const token = (change: Partial<Authorizable> = {}) => tokens.authorize({ ...request, ...change })
  return { clock, asked, tokens, token }
}

/** A host whose answers are given by hand. */
function manualHost() {
  const answers: ((value: string) => void)[] = []
  const authorize: AuthorizeRequest = () =>
    new Promise((resolve) => answers.push((value) => resolve({ value })))
  return { answers, authorize }
}

test('a token is used until it expires, for the request that it was made for', async () => {
  let count = 0
  const { clock, asked, token } = hostTokens(() =>
    Promise.resolve({ value: `t${(count += 1)}`, expiresAt: 1_060_000 }),
  )
  expect(await token()).toBe('t1')
  clock.now = 1_059_999
  expect(await token()).toBe('t1')
  expect(await token({ path: '/v1/api/tags' })).toBe('t2')
  expect(await token({ method: 'POST' })).toBe('t3')
  clock.now = 1_060_000
  expect(await token()).toBe('t4')
  expect(asked).toHaveBeenCalledTimes(4)
})

test('a token for all requests is asked for once', async () => {
  const { asked, token } = hostTokens(() =>
    Promise.resolve({ value: 'bearer', expiresAt: 2_000_000, covers: 'all' as const }),
  )
  expect(await Promise.all([token(), token({ path: '/v1/api/tags' })])).toEqual([
    'bearer',
    'bearer',
  ])
  expect(await token({ method: 'POST' })).toBe('bearer')
  expect(asked).toHaveBeenCalledOnce()
})

test('a token without an end is used by the requests that waited for it', async () => {
  const host = manualHost()
  const { asked, token } = hostTokens(host.authorize)
  const both = Promise.all([token(), token()])
  host.answers[0]?.('t1')
  expect(await both).toEqual(['t1', 't1'])
  void token().catch(() => {})
  expect(asked).toHaveBeenCalledTimes(2)
})

test('the host is told which request was refused, and its former token is not used again', async () => {
  let count = 0
  const { asked, token } = hostTokens(() =>
    Promise.resolve({ value: `t${(count += 1)}`, expiresAt: 2_000_000 }),
  )
  await token()
  expect(await Promise.all([token({ retry: true }), token({ retry: true })])).toEqual(['t2', 't2'])
  expect(asked.mock.lastCall?.[0]).toEqual({ ...request, retry: true })
  expect(await token()).toBe('t2')
})

test('no value sends no header', async () => {
  expect(await hostTokens(() => Promise.resolve({})).token()).toBeUndefined()
})

test.each([
  ['an error', () => Promise.reject(new Error('Your portal session has ended'))],
  ['a text', () => Promise.reject('Your portal session has ended')],
  [
    'an error that is thrown at once',
    () => {
      throw new Error('Your portal session has ended')
    },
  ],
])('%s of the host is the reason, and the next request asks again', async (_, authorize) => {
  const { asked, token } = hostTokens(authorize)
  const refused = { status: 401, code: 'signed-out', message: 'Your portal session has ended' }
  await expect(token()).rejects.toMatchObject(refused)
  await expect(token()).rejects.toMatchObject(refused)
  expect(asked).toHaveBeenCalledTimes(2)
})

test.each([
  ['a text', 'Bearer x'],
  ['a value that is no text', { value: 1 }],
  ['a value that no header can carry', { value: 'a\nb' }],
  ['an end that is no time', { value: 'a', expiresAt: '2030' }],
])('%s instead of a token is an error that says so', async (_, answer) => {
  const { token } = hostTokens(() => Promise.resolve(answer as unknown as { value: string }))
  await expect(token()).rejects.toMatchObject({
    status: 0,
    code: 'no-token',
    message: expect.stringContaining('session.authorize'),
  })
})

test('closing aborts what is asked for and forgets all tokens', async () => {
  const signals: AbortSignal[] = []
  const { asked, tokens, token } = hostTokens((_, signal) => {
    signals.push(signal)
    return new Promise(() => {})
  })
  const left = expect(token()).rejects.toMatchObject({ status: 401 })
  tokens.forget()
  expect(signals[0]?.aborted).toBe(true)
  await left
  void token().catch(() => {})
  expect(asked).toHaveBeenCalledTimes(2)
  expect(signals[1]?.aborted).toBe(false)
})

test('a host that never answers is given up after a minute, and asked again', async () => {
  vi.useFakeTimers()
  try {
    const { asked, token } = hostTokens(() => new Promise(() => {}))
    const late = expect(token()).rejects.toMatchObject({ code: 'no-token' })
    await vi.advanceTimersByTimeAsync(60_000)
    await late
    expect(asked.mock.lastCall?.[1].aborted).toBe(true)
    void token().catch(() => {})
    expect(asked).toHaveBeenCalledTimes(2)
  } finally {
    vi.useRealTimers()
  }
})

test('a renewed session gives up what it has asked for, so that requests begin anew', async () => {
  const host = manualHost()
  const { asked, tokens, token } = hostTokens(host.authorize)
  const all = [token(), token(), token({ path: '/v1/api/tags' })]
  tokens.renew()
  expect(asked.mock.calls[0]?.[1].aborted).toBe(true)
  for (const one of all) await expect(one).rejects.toMatchObject({ code: 'renewed' })
  const next = token()
  host.answers[0]?.('former')
  host.answers[1]?.('new')
  expect(await next).toBe('new')
})
