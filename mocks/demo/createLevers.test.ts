import { beforeEach, expect, test } from 'vitest'
import { responder, type Responder } from '../http/responder'
import { createWorld } from '../scenarios/createWorld'
import type { World } from '../world/World'
import type { ScenarioName } from '../../src/contract/scenarios'
import { createLevers } from './createLevers'
import { restingLevers, type Levers } from './levers'

let now: number
let world: World
let respond: Responder
let move: (levers: Partial<Levers>) => void

beforeEach(() => open('demo'))

function open(scenario: ScenarioName) {
  now = Date.UTC(2026, 0, 2, 12)
  world = createWorld(scenario, { now: () => now })
  world.delays = {}
  respond = responder(world)
  const levers = createLevers(world)
  move = (some) => levers({ ...restingLevers, ...some })
}

async function ask(path: string, method = 'GET', body?: unknown) {
  const init = { method, ...(body !== undefined && { body: JSON.stringify(body) }) }
  const response = await respond(new Request(`http://x/v1/api${path}`, init))
  return { status: response.status, text: response.status ? await response.text() : '' }
}

async function statusesOf(count: number, path: string, method?: string, body?: unknown) {
  const all = []
  for (let i = 0; i < count; i++) all.push((await ask(path, method, body)).status)
  return all
}

const shareOf = (statuses: number[], status: number) =>
  statuses.filter((one) => one === status).length / statuses.length

const keysOf = (config: string) =>
  Array.from(world.fleet.runnersOf(config), ({ agent }) => agent).flatMap(({ id, state }) =>
    state === 'online' ? [{ agent_id: id, config_name: config }] : [],
  )

test('resting levers change nothing', async () => {
  const before = [world.rules, world.faults]
  move({})
  expect([world.rules, world.faults]).toEqual(before.map((one) => expect.objectContaining(one)))
  expect(shareOf(await statusesOf(30, '/agents?size=1'), 200)).toBe(1)
})

test('requests fail, writes lose their answers, and both take longer', async () => {
  move({ failing: 30 })
  expect(shareOf(await statusesOf(200, '/release'), 503)).toBeCloseTo(0.3, 1)
  move({ lost: 40 })
  expect(shareOf(await statusesOf(50, '/release'), 200)).toBe(1)
  const note = { note: 'seen' }
  expect(shareOf(await statusesOf(200, '/tags/web/note', 'PUT', note), 0)).toBeCloseTo(0.4, 1)
  expect(world.fleet.tag('web').note).toBe('seen')
  move({ latency: 700, failing: 100 })
  expect(world.faults.map(({ fault }) => fault.delay)).toEqual([700, 700, 700])
})

test('what the scenario sets stays in effect beside the levers', async () => {
  open('faulty')
  move({ latency: 1, partial: 1 })
  const stop = (id: string) =>
    ask('/runners/stop', 'POST', [{ agent_id: id, config_name: 'syslog' }])
  const statuses = []
  for (const id of ['a01', 'a03', 'a06', 'a02']) statuses.push((await stop(id)).status)
  expect(statuses).toEqual([200, 400, 200, 0])
  expect(world.faults.map(({ fault }) => fault.delay)).toEqual([1, 1, 1, 1, 1])
  move({})
  expect(world.faults.map(({ fault }) => fault.delay)).toEqual(Array(4).fill(undefined))
})

test('a batch of runners is done in part', async () => {
  move({ partial: 30 })
  const keys = keysOf('nginx-access')
  const { status, text } = await ask('/runners/stop', 'POST', keys)
  const [, failed = ''] = /(\d+) of \d+ failed/.exec(text) ?? []
  expect(status).toBe(400)
  expect(Number(failed) / keys.length).toBeCloseTo(0.3, 0)
})

test('a change reaches its agents later than the scenario has it', () => {
  world.delays = { runner: 1000 }
  const levers = createLevers(world)
  const [one, two] = keysOf('nginx-access')
  const isStopped = (key = one) =>
    key !== undefined && world.fleet.runner(key.agent_id, key.config_name).state === 'stopped'
  levers({ ...restingLevers, slow: 10 })
  world.runners.stop(one ? [one] : [])
  now += 10_500
  expect(isStopped()).toBe(false)
  now += 500
  expect(isStopped()).toBe(true)
  levers(restingLevers)
  world.runners.stop(two ? [two] : [])
  now += 1000
  expect(isStopped(two)).toBe(true)
})

test('agents flap while the lever says so', () => {
  const states = () => [...world.fleet.agents].map(({ state }) => state)
  const offlineNow = () => {
    void world.agents
    return states().filter((state) => state === 'offline').length
  }
  const before = offlineNow()
  move({ flapping: 50 })
  now += 14_000
  expect(offlineNow()).toBeGreaterThan(before + 20)
  move({ flapping: 0 })
  now += 80_000
  expect(offlineNow()).toBeLessThan(before + 3)
})

test('runners drift, and come back', () => {
  const drifted = () =>
    [...world.fleet.runners].filter((one) => one.version !== world.fleet.config(one.name).current)
  const before = drifted().length
  move({ drift: 20 })
  const many = drifted().length
  expect(many / world.fleet.runners.size).toBeCloseTo(0.2, 1)
  move({ drift: 10 })
  expect(drifted().length).toBeLessThan(many)
  move({})
  expect(drifted().length).toBe(before)
})

test('agents refuse a config that is changed', async () => {
  move({ refusing: 40 })
  const current = () => world.fleet.config('nginx-access').current
  await ask('/configs/nginx-access/config', 'PUT', {
    config: { ...current().config, note: 'x' },
    note: '',
  })
  void world.agents
  const runners = [...world.fleet.runnersOf('nginx-access')].filter(
    ({ agent }) => agent.state === 'online',
  )
  const refusing = runners.filter(({ refusal }) => refusal?.includes('no space left on device'))
  expect(refusing.length / runners.length).toBeCloseTo(0.4, 0)
  expect(refusing.every(({ version }) => version !== current())).toBe(true)
})

test('monitoring is closed and opened again', async () => {
  move({ unmeasured: 1 })
  expect((await ask('/metrics/machine')).text).toBe('{"opened":false}')
  move({})
  expect((await ask('/metrics/machine')).text).toContain('"opened":true')
})
