import { beforeEach, expect, test } from 'vitest'
import { createWorld } from '../scenarios/createWorld'
import { noon, outcome, runnerKey, worldQueries } from './worldQueries'
import { Refusal } from './Refusal'
import type { World } from './World'

let now: number
let world: World

beforeEach(() => {
  now = noon
  world = createWorld('small', { now: () => now })
})

const { agent, tag, runner, status } = worldQueries(() => world)
const syslogs = ['a01', 'a02', 'a03'].map((id) => runnerKey(id, 'syslog'))
const states = () => syslogs.map((one) => runner(one.agent_id, 'syslog')?.state)

test('a batch of runners skips the refused ones and names the first of them', () => {
  world.rules.refuse = ({ operation: act, agent, config }) =>
    act === 'runners.stop' && agent === 'a02' && config === 'syslog'
  let refusal: unknown
  try {
    world.runners.stop(syslogs)
  } catch (error) {
    refusal = error
  }
  expect(refusal).toBeInstanceOf(Refusal)
  expect(refusal).toMatchObject({ code: 'E1069', status: 400, partial: true })
  expect(String(refusal)).toContain('1 of 3 failed: runner syslog on agent a02')
  expect(states()).toEqual(['stopped', 'running', 'stopped'])
  expect(outcome(() => world.runners.reset(syslogs))).toBe('done')
})

test('other requests do nothing at all when one of their items is refused', () => {
  world.rules.refuse = (write) => write.agent === 'a02' || write.tag === 'db'
  expect(outcome(() => world.agents.remove({ id: ['a01', 'a02'] }))).toBe('E1069 400')
  expect(outcome(() => world.agents.addTags('a01', ['spare', 'db']))).toBe('E1069 400')
  expect(outcome(() => world.agents.removeTag('a02', 'web'))).toBe('E1069 400')
  expect(outcome(() => world.agents.upgrade({ agent_ids: [], tags: ['web'] }))).toBe('E1069 400')
  expect(outcome(() => world.tags.addAgents('spare', ['a01', 'a02']))).toBe('E1069 400')
  expect(outcome(() => world.tags.removeAgents('web', ['a01', 'a02']))).toBe('E1069 400')
  expect(outcome(() => world.tags.remove(['web', 'db']))).toBe('E1065 400')
  expect(outcome(() => world.tags.update('db', { note: 'x' }))).toBe('E1065 400')
  expect(outcome(() => world.tags.removeConfig('db', 'mysql-slow'))).toBe('E1065 400')
  expect(agent('a01')).toMatchObject({ tags: ['web', 'canary'] })
  expect(tag('spare')?.agent_ids).toEqual([])
  expect(tag('db')).toMatchObject({ note: '数据库', config_names: ['mysql-slow'] })
})

test('the server can answer with success and ignore some or all items', () => {
  world.rules.ignore = (write) => write.agent === 'a02' || write.tag === 'spare'
  world.runners.stop(syslogs)
  expect(states()).toEqual(['stopped', 'running', 'stopped'])
  world.agents.remove({ id: ['a02', 'a04'] })
  expect([agent('a02')?.id, agent('a04')]).toEqual(['a02', undefined])
  world.tags.addAgents('canary', ['a02', 'a03'])
  expect(tag('canary')?.agent_ids).toEqual(['a01', 'a03'])
  world.tags.update('spare', { note: 'x' })
  world.tags.remove(['spare', 'canary'])
  world.tags.create('t', { note: '', config_names: [], agent_ids: [] })
  expect([tag('spare')?.note, tag('canary'), tag('t')?.name]).toEqual(['no agents', undefined, 't'])
})

test('unknown items are refused before the rules apply', () => {
  world.rules = { refuse: () => true, ignore: () => true }
  expect(outcome(() => world.runners.stop([runnerKey('zz', 'syslog')]))).toBe('E1026 404')
  expect(outcome(() => world.tags.update('zz', { note: '' }))).toBe('E1078 404')
})

test('a rule decides which runners fail', () => {
  world.rules.failing = ({ agent, config }) => agent === 'a01' && config === 'syslog'
  now += 60_000
  const failing = ['a01', 'a02'].map((id) => {
    const { readerStats, parserStats, senderStats } = status(id, 'syslog')
    const all = [readerStats, parserStats, ...Object.values(senderStats)]
    return all.some(({ last_error }) => last_error !== '')
  })
  expect(failing).toEqual([true, false])
})
