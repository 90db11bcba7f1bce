import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { agents } from '../contract/agents'
import { ApiError, isTransient } from './errors'
import { sendRequest } from './sendRequest'
import { connect } from './http'
import { createServerClock } from './serverClock'
import { createDelegatedSession } from './session'
import { json, settled, neverAnswer, stubServer } from './testing/stubServer'

const all = { query: {} }
const empty = () => json({ agentList: [], totalSize: 0 })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('six requests are in flight at once; the others follow in order', async () => {
  const answers: (() => void)[] = []
  const { call, seen } = stubServer(
    () => new Promise((resolve) => answers.push(() => resolve(empty()))),
  )
  const calls = Array.from({ length: 8 }, (_, index) =>
    call(agents.list, { query: { page: index + 1 } }),
  )
  await settled()
  expect(seen).toHaveLength(6)
  answers[3]?.()
  await settled()
  expect(seen.at(-1)?.url).toContain('page=7')
  answers.forEach((answer) => answer())
  await settled()
  answers.at(-1)?.()
  await Promise.all(calls)
  expect(seen).toHaveLength(8)
})

test('a queued request can be aborted and is never sent', async () => {
  const { call, seen } = stubServer(neverAnswer)
  const calls = Array.from({ length: 6 }, () => call(agents.list, all).catch(() => {}))
  const controller = new AbortController()
  const left = call(agents.list, { query: { page: 9 } }, { signal: controller.signal })
  const reason = new Error('changed my mind')
  controller.abort(reason)
  await expect(left).rejects.toBe(reason)
  await vi.advanceTimersByTimeAsync(60_000)
  await Promise.all(calls)
  expect(seen).toHaveLength(6)
})

test('an abort in flight rejects with its reason', async () => {
  const { call } = stubServer(neverAnswer)
  const controller = new AbortController()
  const left = call(agents.list, all, { signal: controller.signal })
  await settled()
  controller.abort()
  await expect(left).rejects.toMatchObject({ name: 'AbortError' })
})

test('a read times out a minute after sending; the next one is given more time', async () => {
  const { call, seen } = stubServer(neverAnswer)
  const outcomes: string[] = []
  const note = (name: string, promise: Promise<unknown>) =>
    promise.catch(
      (error: unknown) => error instanceof ApiError && outcomes.push(`${name} ${error.code}`),
    )
  for (let index = 0; index < 6; index++) void note('first', call(agents.list, all))
  void note('queued', call(agents.list, all))
  await vi.advanceTimersByTimeAsync(59_999)
  expect(outcomes).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(outcomes).toEqual(Array(6).fill('first timeout'))
  expect(seen).toHaveLength(7)
  void note('patient', call(agents.list, all, { timeout: 400_000 }))
  await vi.advanceTimersByTimeAsync(300_000)
  expect(outcomes.at(-1)).toBe('queued timeout')
  await vi.advanceTimersByTimeAsync(100_000)
  expect(outcomes.at(-1)).toBe('patient timeout')
  expect(vi.getTimerCount()).toBe(0)
})

test('a body that never ends times out as well', async () => {
  const { call } = stubServer(() => new Response(new ReadableStream()))
  const late = expect(call(agents.list, all)).rejects.toMatchObject({
    status: 0,
    code: 'timeout',
  })
  await vi.advanceTimersByTimeAsync(60_000)
  await late
})

test('no timer is left after a response', async () => {
  const { call } = stubServer(empty)
  await call(agents.list, all)
  expect(vi.getTimerCount()).toBe(0)
})

test('an abort before the retry rejects, even if the retry never begins', async () => {
  const session = createDelegatedSession(() => new Promise(() => {}))
  const request = { method: 'GET', path: '/agents', query: '', body: undefined }
  const left = sendRequest(
    { baseUrl: '', resourceBase: '', session, clock: createServerClock() },
    request,
    true,
    {
      signal: AbortSignal.abort('gone'),
      timeout: 1000,
    },
  )
  const outcome = left.catch((reason: unknown) => reason)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await Promise.race([outcome, Promise.resolve('waiting')])).toBe('gone')
})

test('a request aborted during authorisation is never sent', async () => {
  const permits: (() => void)[] = []
  const { call, seen } = stubServer(
    empty,
    createDelegatedSession(() => new Promise((resolve) => permits.push(() => resolve('late')))),
  )
  const controller = new AbortController()
  const late = expect(call(agents.list, all)).rejects.toMatchObject({ code: 'no-token' })
  const left = expect(call(agents.list, all, { signal: controller.signal })).rejects.toBe('gone')
  await settled()
  controller.abort('gone')
  await vi.advanceTimersByTimeAsync(60_000)
  await Promise.all([late, left])
  expect(permits).toHaveLength(2)
  permits.forEach((permit) => permit())
  await settled()
  expect(seen).toEqual([])
})

test('redirects are not followed, and the browser cache is not used', async () => {
  const inits: (RequestInit | undefined)[] = []
  const fetch: typeof globalThis.fetch = (_, init) => {
    inits.push(init)
    return Promise.resolve(empty())
  }
  const session = createDelegatedSession()
  await connect({ baseUrl: '/api', resourceBase: '/v1/api', session, fetch })(agents.list, all)
  expect(inits).toMatchObject([{ redirect: 'manual', cache: 'no-store' }])
})

test('304 leads nowhere: it is an error, and nobody is signed out', async () => {
  const { call, session } = stubServer(() => new Response(null, { status: 304 }))
  await expect(call(agents.list, all)).rejects.toMatchObject({ status: 304, message: 'HTTP 304' })
  expect(session.get().signedIn).toBe(true)
})

test('an answer that breaks off or cannot be decoded came from a server that was reached', async () => {
  const broken = () =>
    new Response(
      new ReadableStream({ start: (body) => body.error(new TypeError('cannot be decoded')) }),
    )
  const { call } = stubServer(broken)
  await expect(call(agents.list, all)).rejects.toMatchObject({ code: 'cut', status: 0 })
  expect(isTransient(new ApiError({ status: 0, code: 'cut', message: '' }))).toBe(true)
})
