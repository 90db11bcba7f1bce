import { focusManager } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { json, stubServer } from '../../api/testing/stubServer'
import { createFleetRun } from './fleetRun'

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

test('each agent is asked once, and a digest of its answer is kept', async () => {
  const { call, seen } = stubServer(({ url }) => json(load(Number(idIn(url).slice(1)))))
  const run = createFleetRun(call, ['h1', 'h2', 'h3'], span, 2)
  run.start()
  run.start()
  expect(run.get().running).toBe(true)
  await settle()
  expect(seen).toHaveLength(3)
  expect(run.get().running).toBe(false)
  const row = run.get().rows.get('h2')
  expect(row).toMatchObject({ is: 'read', of: { system_load1: { last: 2, most: 2, mean: 2 } } })
  const { max } = row?.is === 'read' ? row.of.system_load1 : { max: [] }
  expect([...max]).toEqual([NaN, 2])
})

test('those that somebody looks at come first', async () => {
  const { call, seen } = stubServer(() => json(load(1)))
  const ids = Array.from({ length: 9 }, (_, i) => `h${i}`)
  const run = createFleetRun(call, ids, span, 1)
  run.prefer(['h8', 'h7'])
  run.start()
  await settle()
  expect(seen.slice(0, 4).map(({ url }) => idIn(url))).toEqual(['h8', 'h7', 'h0', 'h1'])
})

test('who they are is asked where it is not known, and a missing answer costs nothing', async () => {
  const { call, seen } = stubServer(() => json(load(1)))
  const host = (id: string) => ({ id, name: `host ${id}`, state: 'online' })
  const asked: string[] = []
  const run = createFleetRun(call, ['h0', 'h1', 'h2'], span, 1, {
    known: new Map([['h0', host('h0')]]),
    ask: (id) => {
      asked.push(id)
      return Promise.resolve(id === 'h1' ? host(id) : null)
    },
  })
  expect(run.get().hosts.get('h0')?.name).toBe('host h0')
  run.start()
  await settle()
  expect(asked).toEqual(['h1', 'h2'])
  expect([...run.get().hosts.keys()]).toEqual(['h0', 'h1'])
  expect(run.get().rows.size).toBe(3)
  expect(seen).toHaveLength(3)
})

test('one that fails is told apart, and asked again alone', async () => {
  let broken = true
  const { call, seen } = stubServer(({ url }) =>
    broken && idIn(url) === 'h1' ? json({ code: 'E1000' }, { status: 400 }) : json(load(1)),
  )
  const run = createFleetRun(call, ['h0', 'h1', 'h2'], span, 1)
  run.start()
  await settle()
  expect(run.get().rows.get('h1')?.is).toBe('failed')
  broken = false
  const before = seen.length
  run.start()
  await settle()
  expect(seen.slice(before).map(({ url }) => idIn(url))).toEqual(['h1'])
  expect(run.get().rows.get('h1')?.is).toBe('read')
})

test('what is called off can be gone on with', async () => {
  const { call, seen } = stubServer(
    () => new Promise((resolve) => setTimeout(() => resolve(json(load(1))), 50)),
  )
  const ids = Array.from({ length: 40 }, (_, i) => `h${i}`)
  const run = createFleetRun(call, ids, span, 1)
  run.start()
  await vi.advanceTimersByTimeAsync(120)
  run.cancel()
  await settle()
  const { running, rows } = run.get()
  expect(running).toBe(false)
  expect(rows.size).toBe(8)
  run.start()
  await settle()
  expect(run.get().rows.size).toBe(40)
  expect(new Set(seen.map(({ url }) => idIn(url))).size).toBe(40)
})

test('a hidden tab asks nobody; it goes on when it is back, or is called off', async () => {
  const { call, seen } = stubServer(() => json(load(1)))
  const run = createFleetRun(call, ['h0', 'h1', 'h2', 'h3', 'h4', 'h5'], span, 1)
  focusManager.setFocused(false)
  run.start()
  await settle()
  expect(seen).toHaveLength(0)
  expect(run.get().running).toBe(true)
  run.cancel()
  await settle()
  expect(run.get().running).toBe(false)
  run.start()
  await settle()
  expect(seen).toHaveLength(0)
  focusManager.setFocused(true)
  await settle()
  expect(seen).toHaveLength(6)
  expect(run.get().running).toBe(false)
})

test('where monitoring is not opened, nobody else is asked', async () => {
  const offer = { opened: false, data: { post_url: '/metrics', message: 'open it' } }
  const { call, seen } = stubServer(() => json(offer))
  const run = createFleetRun(
    call,
    Array.from({ length: 40 }, (_, i) => `h${i}`),
    span,
    1,
  )
  run.start()
  await settle()
  expect(run.get().closed?.message).toBe('open it')
  expect(seen.length).toBeLessThan(8)
})
