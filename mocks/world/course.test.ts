import { beforeEach, expect, test } from 'vitest'
import { createWorld } from '../scenarios/createWorld'
import { key, noon, outcome, questions } from './questions'
import type { World } from './World'

let now: number
let world: World

beforeEach(() => {
  now = noon
  world = createWorld('small', { now: () => now })
})

const { agent, runnersOf, runner, status, stopped, offline } = questions(() => world)
const online = key('a01', 'syslog')
const away = key('a05', 'syslog')

const state = ({ agent_id, config_name }: typeof online) => runner(agent_id, config_name)?.state
const elapsed = ({ agent_id, config_name }: typeof online) =>
  status(agent_id, config_name).elaspedtime

test('a runner stops and starts after the delay, counted from the request', () => {
  world.delays = { runner: 2000 }
  expect(stopped()).toEqual(['a04'])
  world.runners.stop([online])
  now += 1999
  expect(state(online)).toBe('running')
  now += 1
  expect(state(online)).toBe('stopped')
  expect(stopped()).toEqual(['a01', 'a04'])
  world.runners.start([online])
  now += 10_000
  expect(state(online)).toBe('running')
  expect(elapsed(online)).toBe(8)
})

test('requests are judged by what was asked last, and done in that order', () => {
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

test('a runner that is deleted, or whose agent is, is gone whatever was asked before', () => {
  world.delays = { runner: 1000 }
  world.runners.stop([online, key('a02', 'syslog')])
  world.runners.remove([online])
  world.agents.remove({ id: ['a02'] })
  expect(state(online)).toBe('running')
  now += 1000
  expect(state(online)).toBeUndefined()
  expect(stopped()).toEqual(['a04'])
})

test('on an agent that is away start, stop and reset wait until it is back', () => {
  world.runners.stop([away])
  expect(outcome(() => world.runners.stop([away]))).toBe('E1072 400')
  world.runners.reset([key('a05', 'nginx-access')])
  expect([state(away), elapsed(key('a05', 'nginx-access')) > 0]).toEqual(['running', true])
  now += 60_000
  world.regainAgent('a05')
  expect([state(away), elapsed(key('a05', 'nginx-access'))]).toEqual(['stopped', 0])
})

test('an agent that is lost before it does something does it on its return', () => {
  world.delays = { runner: 2000 }
  world.runners.stop([online])
  now += 1000
  world.loseAgent('a01')
  now += 5000
  expect(state(online)).toBe('running')
  world.regainAgent('a01')
  expect(state(online)).toBe('stopped')
})

test('a config reaches agents that are away when they are back', () => {
  world.configs.update('syslog', { config: { a: 1 }, note: '' })
  world.configs.update('syslog', { config: { a: 2 }, note: '' })
  expect(runner('a01', 'syslog')).toMatchObject({ config_timestamp: noon + 1 })
  expect(runner('a05', 'syslog')?.config_timestamp).toBeLessThan(noon)
  world.regainAgent('a05')
  expect(runner('a05', 'syslog')).toMatchObject({ config: '{"a":2}' })
})

test('runners come and go after the delay, if by then they still should', () => {
  world.delays = { config: 3000 }
  world.tags.addAgents('db', ['a10'])
  world.agents.removeTag('a01', 'web')
  world.tags.removeAgents('web', ['a02'])
  expect(agent('a10')).toMatchObject({ tags: ['db'], runners: ['win-service'] })
  expect(runnersOf('a01')).toEqual(['nginx-access', 'syslog'])
  now += 1000
  world.tags.addAgents('web', ['a02'])
  now += 2000
  expect(runnersOf('a10')).toEqual(['win-service', 'mysql-slow'])
  expect(runnersOf('a01')).toEqual([])
  expect(runnersOf('a02')).toEqual(['nginx-access', 'syslog'])
  world.configs.create('c', { config: {}, note: '', tags: ['db'] })
  world.configs.remove(['c'])
  now += 3000
  expect(runnersOf('a10')).toEqual(['win-service', 'mysql-slow'])
})

test('an upgrade takes agents that are online away and back; without delays nothing is seen', () => {
  const states = () => ['a01', 'a02', 'a05'].map((id) => agent(id)?.state)
  world.agents.upgrade({ agent_ids: ['a01', 'a02', 'a05'], tags: [] })
  expect(states()).toEqual(['online', 'online', 'offline'])
  world.delays = { upgrade: { down: 3000, up: (id) => (id === 'a01' ? 5000 : 9000) } }
  world.agents.upgrade({ agent_ids: ['a01', 'a02', 'a05'], tags: [] })
  expect(offline()).toEqual(['a05', 'a12'])
  now += 3000
  expect(states()).toEqual(['offline', 'offline', 'offline'])
  expect(offline()).toEqual(['a01', 'a02', 'a05', 'a12'])
  now += 5000
  expect(states()).toEqual(['online', 'offline', 'offline'])
  now += 60_000
  expect(states()).toEqual(['online', 'online', 'offline'])
})

test('an agent that was deleted meanwhile does not come back from its upgrade', () => {
  world.delays = { upgrade: { down: 1000, up: 1000 } }
  world.agents.upgrade({ agent_ids: ['a01'], tags: [] })
  now += 1500
  world.agents.remove({ id: ['a01'] })
  now += 5000
  expect(agent('a01')).toBeUndefined()
  world.restartAgent('a01')
  expect(agent('a01')?.state).toBe('online')
})

test('while an agent is away the numbers of its runners stand still, then go on', () => {
  world.rules.failing = () => false
  const numbers = () => ({ ...status('a06', 'syslog'), history_errors: null })
  now += 60_000
  world.loseAgent('a06')
  const lost = numbers()
  now += 600_000
  expect(numbers()).toEqual(lost)
  world.regainAgent('a06')
  expect(numbers()).toEqual(lost)
  now += 30_000
  expect(numbers().elaspedtime).toBe(lost.elaspedtime + 30)
  expect(numbers().readDataCount).toBeGreaterThan(lost.readDataCount)
})

test('a world is the same however often somebody looks', () => {
  const story = (look: boolean) => {
    now = noon
    world = createWorld('small', { now: () => now })
    world.delays = { runner: 1500, upgrade: { down: 500, up: 4000 } }
    world.agents.upgrade({ agent_ids: ['a01'], tags: [] })
    world.runners.reset([online, key('a04', 'nginx-access')])
    for (let i = 0; i < 40; i++) {
      now += 250
      if (look) agent('a01')
    }
    return [runner('a01', 'syslog'), runner('a04', 'nginx-access')]
  }
  expect(story(true)).toEqual(story(false))
})
