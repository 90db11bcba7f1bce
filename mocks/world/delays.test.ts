import { beforeEach, expect, test } from 'vitest'
import { createWorld } from '../scenarios/createWorld'
import { noon, outcome, runnerKey, worldQueries } from './worldQueries'
import type { World } from './World'

let now: number
let world: World

beforeEach(() => {
  now = noon
  world = createWorld('small', { now: () => now })
})

const { agent, runnerNames, runner, status, stoppedAgents, offlineAgents } = worldQueries(
  () => world,
)
const online = runnerKey('a01', 'syslog')
const offline = runnerKey('a05', 'syslog')

const state = ({ agent_id, config_name }: typeof online) => runner(agent_id, config_name)?.state
const elapsedSeconds = ({ agent_id, config_name }: typeof online) =>
  status(agent_id, config_name).elaspedtime

test('a runner stops and starts after the delay, counted from the request', () => {
  world.delays = { runner: 2000 }
  expect(stoppedAgents()).toEqual(['a04'])
  world.runners.stop([online])
  now += 1999
  expect(state(online)).toBe('running')
  now += 1
  expect(state(online)).toBe('stopped')
  expect(stoppedAgents()).toEqual(['a01', 'a04'])
  world.runners.start([online])
  now += 10_000
  expect(state(online)).toBe('running')
  expect(elapsedSeconds(online)).toBe(8)
})

test('requests are checked against the last request and take effect in order', () => {
  world.delays = { runner: 2000 }
  world.runners.stop([online])
  expect(outcome(() => world.runners.stop([online]))).toBe('E1072 400')
  now += 500
  expect(outcome(() => world.runners.start([online]))).toBe('done')
  now += 1600
  expect(state(online)).toBe('stopped')
  now += 500
  expect(state(online)).toBe('running')
})

test('a deleted runner and the runners of a deleted agent are gone despite pending requests', () => {
  world.delays = { runner: 1000 }
  world.runners.stop([online, runnerKey('a02', 'syslog')])
  world.runners.remove([online])
  world.agents.remove({ id: ['a02'] })
  expect(state(online)).toBe('running')
  now += 1000
  expect(state(online)).toBeUndefined()
  expect(stoppedAgents()).toEqual(['a04'])
})

test('start, stop and reset on an offline agent wait until it reconnects', () => {
  world.runners.stop([offline])
  expect(outcome(() => world.runners.stop([offline]))).toBe('E1072 400')
  world.runners.reset([runnerKey('a05', 'nginx-access')])
  expect([state(offline), elapsedSeconds(runnerKey('a05', 'nginx-access')) > 0]).toEqual([
    'running',
    true,
  ])
  now += 60_000
  world.reconnectAgent('a05')
  expect([state(offline), elapsedSeconds(runnerKey('a05', 'nginx-access'))]).toEqual(['stopped', 0])
})

test('an agent that disconnects before a pending request takes effect does it on reconnect', () => {
  world.delays = { runner: 2000 }
  world.runners.stop([online])
  now += 1000
  world.disconnectAgent('a01')
  now += 5000
  expect(state(online)).toBe('running')
  world.reconnectAgent('a01')
  expect(state(online)).toBe('stopped')
})

test('a config reaches offline agents when they reconnect', () => {
  world.configs.update('syslog', { config: { a: 1 }, note: '' })
  world.configs.update('syslog', { config: { batch_len: 2 }, note: '' })
  expect(runner('a01', 'syslog')).toMatchObject({ config_timestamp: noon + 1 })
  expect(runner('a05', 'syslog')?.config_timestamp).toBeLessThan(noon)
  world.reconnectAgent('a05')
  expect(runner('a05', 'syslog')).toMatchObject({
    config: expect.stringContaining('"batch_len":2,'),
  })
})

test('runners are created and deleted after the delay if the assignment still calls for it', () => {
  world.delays = { config: 3000 }
  world.tags.addAgents('db', ['a10'])
  world.agents.removeTag('a01', 'web')
  world.tags.removeAgents('web', ['a02'])
  expect(agent('a10')).toMatchObject({ tags: ['db'], runners: ['win-service'] })
  expect(runnerNames('a01')).toEqual(['nginx-access', 'syslog'])
  now += 1000
  world.tags.addAgents('web', ['a02'])
  now += 2000
  expect(runnerNames('a10')).toEqual(['win-service', 'mysql-slow'])
  expect(runnerNames('a01')).toEqual([])
  expect(runnerNames('a02')).toEqual(['nginx-access', 'syslog'])
  world.configs.create('c', { config: {}, note: '', tags: ['db'] })
  world.configs.remove(['c'])
  now += 3000
  expect(runnerNames('a10')).toEqual(['win-service', 'mysql-slow'])
})

test('an upgrade takes online agents offline for a while; without delays it has no visible effect', () => {
  const states = () => ['a01', 'a02', 'a05'].map((id) => agent(id)?.state)
  world.agents.upgrade({ agent_ids: ['a01', 'a02', 'a05'], tags: [] })
  expect(states()).toEqual(['online', 'online', 'offline'])
  world.delays = { upgrade: { down: 3000, up: (id) => (id === 'a01' ? 5000 : 9000) } }
  world.agents.upgrade({ agent_ids: ['a01', 'a02', 'a05'], tags: [] })
  expect(offlineAgents()).toEqual(['a05', 'a12'])
  now += 3000
  expect(states()).toEqual(['offline', 'offline', 'offline'])
  expect(offlineAgents()).toEqual(['a01', 'a02', 'a05', 'a12'])
  now += 5000
  expect(states()).toEqual(['online', 'offline', 'offline'])
  now += 60_000
  expect(states()).toEqual(['online', 'online', 'offline'])
})

test('an agent that is deleted during its upgrade does not come back', () => {
  world.delays = { upgrade: { down: 1000, up: 1000 } }
  world.agents.upgrade({ agent_ids: ['a01'], tags: [] })
  now += 1500
  world.agents.remove({ id: ['a01'] })
  now += 5000
  expect(agent('a01')).toBeUndefined()
  world.restartAgent('a01')
  expect(agent('a01')?.state).toBe('online')
})

test('the figures of runners stand still while their agent is offline, and continue afterwards', () => {
  world.rules.failing = () => false
  const figures = () => ({ ...status('a06', 'syslog'), history_errors: null })
  now += 60_000
  world.disconnectAgent('a06')
  const before = figures()
  now += 600_000
  expect(figures()).toEqual(before)
  world.reconnectAgent('a06')
  expect(figures()).toEqual(before)
  now += 30_000
  expect(figures().elaspedtime).toBe(before.elaspedtime + 30)
  expect(figures().readDataCount).toBeGreaterThan(before.readDataCount)
})

test('a world does not depend on how often it is read', () => {
  const run = (reading: boolean) => {
    now = noon
    world = createWorld('small', { now: () => now })
    world.delays = { runner: 1500, upgrade: { down: 500, up: 4000 } }
    world.agents.upgrade({ agent_ids: ['a01'], tags: [] })
    world.runners.reset([online, runnerKey('a04', 'nginx-access')])
    for (let i = 0; i < 40; i++) {
      now += 250
      if (reading) agent('a01')
    }
    return [runner('a01', 'syslog'), runner('a04', 'nginx-access')]
  }
  expect(run(true)).toEqual(run(false))
})
