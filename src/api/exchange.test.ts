import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { agents } from '../contract/agents'
import { ApiError } from './errors'
import { exchange } from './exchange'
import { connect } from './http'
import { createOuterSession } from './session'
import { json, settled, silence, stubServer } from './testing/stubServer'

const all = { query: {} }
const empty = () => json({ agentList: [], totalSize: 0 })

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('six are in flight, the others follow in order', async () => {
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

test('who waits in line can leave, and is never sent', async () => {
  const { call, seen } = stubServer(silence)
  const calls = Array.from({ length: 6 }, () => call(agents.list, all).catch(() => {}))
  const controller = new AbortController()
  const left = call(agents.list, { query: { page: 9 } }, { signal: controller.signal })
  const reason = new Error('changed my mind')
  controller.abort(reason)
  await expect(left).rejects.toBe(reason)
  await vi.advanceTimersByTimeAsync(15_000)
  await Promise.all(calls)
  expect(seen).toHaveLength(6)
})

test('an abort in flight rejects with its reason, as an abort', async () => {
  const { call } = stubServer(silence)
  const controller = new AbortController()
  const left = call(agents.list, all, { signal: controller.signal })
  await settled()
  controller.abort()
  await expect(left).rejects.toMatchObject({ name: 'AbortError' })
})

test('too late is 15 seconds after sending, or what the caller says', async () => {
  const { call, seen } = stubServer(silence)
  const outcomes: string[] = []
  const note = (name: string, promise: Promise<unknown>) =>
    promise.catch(
      (error: unknown) => error instanceof ApiError && outcomes.push(`${name} ${error.code}`),
    )
  for (let index = 0; index < 6; index++) void note('first', call(agents.list, all))
  void note('queued', call(agents.list, all))
  await vi.advanceTimersByTimeAsync(14_999)
  expect(outcomes).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(outcomes).toEqual(Array(6).fill('first timeout'))
  expect(seen).toHaveLength(7)
  void note('patient', call(agents.list, all, { timeout: 60_000 }))
  await vi.advanceTimersByTimeAsync(15_000)
  expect(outcomes.at(-1)).toBe('queued timeout')
  await vi.advanceTimersByTimeAsync(45_000)
  expect(outcomes.at(-1)).toBe('patient timeout')
  expect(vi.getTimerCount()).toBe(0)
})

test('an answer that never ends is too late as well', async () => {
  const { call } = stubServer(() => new Response(new ReadableStream()))
  const late = expect(call(agents.list, all)).rejects.toMatchObject({
    status: 0,
    code: 'timeout',
  })
  await vi.advanceTimersByTimeAsync(15_000)
  await late
})

test('nothing keeps waiting after an answer', async () => {
  const { call } = stubServer(empty)
  await call(agents.list, all)
  expect(vi.getTimerCount()).toBe(0)
})

test('an abort between two attempts is heard, even if the second would never begin', async () => {
  const session = createOuterSession(() => new Promise(() => {}))
  const request = { method: 'GET', path: '/agents', query: '', body: undefined }
  const left = exchange({ baseUrl: '', resourceBase: '', session }, request, true, {
    signal: AbortSignal.abort('gone'),
    timeout: 1000,
  })
  const outcome = left.catch((reason: unknown) => reason)
  await vi.advanceTimersByTimeAsync(1000)
  expect(await Promise.race([outcome, Promise.resolve('waiting')])).toBe('gone')
})

test('what was given up while it was being authorised is never sent', async () => {
  const permits: (() => void)[] = []
  const { call, seen } = stubServer(
    empty,
    createOuterSession(() => new Promise((resolve) => permits.push(() => resolve('late')))),
  )
  const controller = new AbortController()
  const late = expect(call(agents.list, all)).rejects.toMatchObject({ code: 'timeout' })
  const left = expect(call(agents.list, all, { signal: controller.signal })).rejects.toBe('gone')
  await settled()
  controller.abort('gone')
  await vi.advanceTimersByTimeAsync(15_000)
  await Promise.all([late, left])
  expect(permits).toHaveLength(2)
  permits.forEach((permit) => permit())
  await settled()
  expect(seen).toEqual([])
})

test('redirects are not followed, and no old answer is taken', async () => {
  const asked: (RequestInit | undefined)[] = []
  const fetch: typeof globalThis.fetch = (_, init) => {
    asked.push(init)
    return Promise.resolve(empty())
  }
  const session = createOuterSession()
  await connect({ baseUrl: '/api', resourceBase: '/v1/api', session, fetch })(agents.list, all)
  expect(asked).toMatchObject([{ redirect: 'manual', cache: 'no-store' }])
})
