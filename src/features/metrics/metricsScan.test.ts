import { focusManager } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { json, stubServer } from '../../api/testing/stubServer'
import { createMetricsScan } from './metricsScan'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  focusManager.setFocused(undefined)
})

const begin = 1_700_000_000_000
const span = { from: begin, to: begin + 600_000 }
const load = (value: number) => ({
  opened: true,
  data: { system_load: { buckets: [{ key: begin + 300_000, system_load1: { value } }] } },
})
const idIn = (url: string) => /metrics\/(\w+)/.exec(url)?.[1] ?? ''
const settle = () => vi.advanceTimersByTimeAsync(60_000)

test('each agent is requested once, and a digest of its answer is kept', async () => {
  const { call, seen } = stubServer(({ url }) => json(load(Number(idIn(url).slice(1)))))
  const scan = createMetricsScan(call, ['h1', 'h2', 'h3'], span, 2)
  scan.start()
  scan.start()
  expect(scan.get().running).toBe(true)
  await settle()
  expect(seen).toHaveLength(3)
  expect(scan.get().running).toBe(false)
  const row = scan.get().results.get('h2')
  expect(row).toMatchObject({
    is: 'read',
  })
  const digest = row?.is === 'read' ? row.digests.get('system_load1') : undefined
  expect(digest).toMatchObject({ last: 2, highest: 2, average: 2 })
  expect([...(digest?.max ?? [])]).toEqual([NaN, 2])
})

test('prioritized agents are read first', async () => {
  const { call, seen } = stubServer(() => json(load(1)))
  const ids = Array.from({ length: 9 }, (_, i) => `h${i}`)
  const scan = createMetricsScan(call, ids, span, 1)
  scan.prioritize(['h8', 'h7'])
  scan.start()
  await settle()
  expect(seen.slice(0, 4).map(({ url }) => idIn(url))).toEqual(['h8', 'h7', 'h0', 'h1'])
})

test('unknown agents are looked up, and a missing entry is no failure', async () => {
  const { call, seen } = stubServer(() => json(load(1)))
  const host = (id: string) => ({
    ...{ id, name: `host ${id}`, state: 'online' },
    ...{ tags: [], platform: '', configs: [] },
  })
  const asked: string[] = []
  const scan = createMetricsScan(call, ['h0', 'h1', 'h2'], span, 1, {
    known: new Map([['h0', host('h0')]]),
    lookUp: (id) => {
      asked.push(id)
      return Promise.resolve(id === 'h1' ? host(id) : null)
    },
  })
  expect(scan.get().agents.get('h0')?.name).toBe('host h0')
  scan.start()
  await settle()
  expect(asked).toEqual(['h1', 'h2'])
  expect([...scan.get().agents.keys()]).toEqual(['h0', 'h1'])
  expect(scan.get().results.size).toBe(3)
  expect(seen).toHaveLength(3)
})

test('a failed agent is reported, and only it is read again', async () => {
  let broken = true
  const { call, seen } = stubServer(({ url }) =>
    broken && idIn(url) === 'h1' ? json({ code: 'E1000' }, { status: 400 }) : json(load(1)),
  )
  const scan = createMetricsScan(call, ['h0', 'h1', 'h2'], span, 1)
  scan.start()
  await settle()
  expect(scan.get().results.get('h1')?.is).toBe('failed')
  broken = false
  const before = seen.length
  scan.start()
  await settle()
  expect(seen.slice(before).map(({ url }) => idIn(url))).toEqual(['h1'])
  expect(scan.get().results.get('h1')?.is).toBe('read')
})

test('a cancelled scan can be resumed', async () => {
  const { call, seen } = stubServer(
    () => new Promise((resolve) => setTimeout(() => resolve(json(load(1))), 50)),
  )
  const ids = Array.from({ length: 40 }, (_, i) => `h${i}`)
  const scan = createMetricsScan(call, ids, span, 1)
  scan.start()
  await vi.advanceTimersByTimeAsync(120)
  scan.cancel()
  await settle()
  const { running, results } = scan.get()
  expect(running).toBe(false)
  expect(results.size).toBe(8)
  scan.start()
  await settle()
  expect(scan.get().results.size).toBe(40)
  expect(new Set(seen.map(({ url }) => idIn(url))).size).toBe(40)
})

test('a scan pauses while the tab is hidden, and can be cancelled meanwhile', async () => {
  const { call, seen } = stubServer(() => json(load(1)))
  const scan = createMetricsScan(call, ['h0', 'h1', 'h2', 'h3', 'h4', 'h5'], span, 1)
  focusManager.setFocused(false)
  scan.start()
  await settle()
  expect(seen).toHaveLength(0)
  expect(scan.get().running).toBe(true)
  scan.cancel()
  await settle()
  expect(scan.get().running).toBe(false)
  scan.start()
  await settle()
  expect(seen).toHaveLength(0)
  focusManager.setFocused(true)
  await settle()
  expect(seen).toHaveLength(6)
  expect(scan.get().running).toBe(false)
})

test('a spike is the highest value, whatever the others measure', async () => {
  const { call } = stubServer(() =>
    json({
      opened: true,
      data: {
        cpu_usage: {
          buckets: [0, 1, 2, 3].map((i) => ({
            key: begin + i * 60_000,
            cpu_usage_system: { value: i === 2 ? 40 : 1 },
            cpu_usage_user: { value: i === 2 ? 55 : 4 },
          })),
        },
      },
    }),
  )
  const scan = createMetricsScan(call, ['h0'], span, 2)
  scan.start()
  await settle()
  const row = scan.get().results.get('h0')
  const total = row?.is === 'read' ? row.digests.get('cpu_usage_total') : undefined
  expect(total).toMatchObject({ highest: 95, last: 5 })
})

test('an agent for which monitoring is not opened is one result beside the others', async () => {
  const offer = { opened: false, data: { post_url: '/metrics', message: 'open it' } }
  const { call, seen } = stubServer(({ url }) => json(idIn(url) === 'h1' ? offer : load(1)))
  const ids = Array.from({ length: 12 }, (_, i) => `h${i}`)
  const scan = createMetricsScan(call, ids, span, 1)
  scan.start()
  await settle()
  const { results, closed } = scan.get()
  expect(closed?.message).toBe('open it')
  expect(results.get('h1')).toEqual({ is: 'closed' })
  expect([...results.values()].filter(({ is }) => is === 'read')).toHaveLength(11)
  expect(seen).toHaveLength(12)
})

test('an agent that fails is read once more, after all others and a pause', async () => {
  const attempts = new Map<string, number>()
  const { call, seen } = stubServer(({ url }) => {
    const id = idIn(url)
    attempts.set(id, (attempts.get(id) ?? 0) + 1)
    const isBroken = id === 'h0' || (id === 'h1' && attempts.get(id) === 1)
    return isBroken ? json({}, { status: 502 }) : json(load(1))
  })
  const ids = Array.from({ length: 20 }, (_, i) => `h${i}`)
  const scan = createMetricsScan(call, ids, span, 1)
  scan.start()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(seen.map(({ url }) => idIn(url))).toEqual(ids)
  expect(scan.get().running).toBe(true)
  await settle()
  expect(seen.slice(20).map(({ url }) => idIn(url))).toEqual(['h0', 'h1'])
  expect(scan.get().results.get('h0')?.is).toBe('failed')
  expect(scan.get().results.get('h1')?.is).toBe('read')
  expect(scan.get().running).toBe(false)
})

test('many failures in a row make the scan pause, and it goes on to its end', async () => {
  let broken = true
  const { call, seen } = stubServer(() => (broken ? json({}, { status: 500 }) : json(load(1))))
  const ids = Array.from({ length: 40 }, (_, i) => `h${i}`)
  const scan = createMetricsScan(call, ids, span, 1)
  scan.start()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(scan.get().paused).toBe(true)
  expect(seen.length).toBeLessThan(16)
  broken = false
  await settle()
  const { results, running, paused } = scan.get()
  expect([running, paused, results.size]).toEqual([false, false, 40])
  expect([...results.values()].every(({ is }) => is === 'read')).toBe(true)
})

test('an answer for another range than asked says so, beside those for the asked one', async () => {
  const buckets = (from: number) => ({
    opened: true,
    data: {
      system_load: {
        buckets: Array.from({ length: 11 }, (_, i) => ({
          key: from + i * 60_000,
          system_load1: { value: 1 },
        })),
      },
    },
  })
  const { call } = stubServer(({ url }) =>
    json(buckets(idIn(url) === 'h1' ? begin - 86_400_000 : begin)),
  )
  const scan = createMetricsScan(call, ['h0', 'h1'], span, 2)
  scan.start()
  await settle()
  const { results } = scan.get()
  expect(results.get('h0')).toMatchObject({ is: 'read', every: 60_000, otherSpan: null })
  expect(results.get('h1')).toMatchObject({
    is: 'read',
    otherSpan: { from: begin - 86_400_000, to: begin - 86_400_000 + 11 * 60_000 },
  })
})
