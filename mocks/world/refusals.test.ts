import { beforeEach, expect, test } from 'vitest'
import { createWorld } from '../scenarios/createWorld'
import { agentRefusal } from '../scenarios/refusing'
import { sampleConfigs } from '../scenarios/sampleConfigs'
import type { World } from './World'
import { noon, outcome, worldQueries } from './worldQueries'

let now: number
let world: World

beforeEach(() => {
  now = noon
  world = createWorld('refusing', { now: () => now })
})

const { config, runner, runnerNames, status } = worldQueries(() => world)
const broken = { reader: { mode: 'quantum' }, senders: [{ sender_type: 'discard' }] }
const reason = 'reader type unsupported : quantum'
const update = (name: string) => world.configs.update(name, { config: broken, note: 'n' })
const contentOf = (id: string, name: string) => JSON.parse(runner(id, name)?.config ?? 'null')

test.each([
  ['nginx-access', 'a01', 'E1058 500'],
  ['mysql-slow', 'a07', 'done'],
])('%s: the server keeps a config that its agents refuse, and answers %s', (name, id, answer) => {
  const before = contentOf(id, name)
  expect(outcome(() => update(name))).toBe(answer)
  now += 60_000
  expect(config(name)).toMatchObject({ config: broken, note: 'n' })
  expect(contentOf(id, name)).toEqual(before)
  expect(runner(id, name)?.state).toBe('running')
  expect(status(id, name).error).toBe(reason)
})

test('the reason is gone once the agent runs the config', () => {
  update('mysql-slow')
  now += 60_000
  world.configs.update('mysql-slow', { config: sampleConfigs['mysql-slow'] ?? {}, note: '' })
  now += 60_000
  expect(status('a07', 'mysql-slow').error).toBeUndefined()
})

test('a refused config starts no runner, or one that says why', () => {
  world.configs.create('new', { tags: [], config: broken, note: '' })
  world.configs.addAgents('new', ['a01'])
  now += 60_000
  expect(runnerNames('a01')).not.toContain('new')
  world.rules = { ...world.rules, listRefused: true, reportRefusal: () => true }
  expect(outcome(() => world.configs.addAgents('new', ['a02']))).toBe('E1058 500')
  now += 60_000
  expect(runner('a02', 'new')?.state).toBe('stopped')
  expect(status('a02', 'new').error).toBe(reason)
})

test('agents refuse what logkit cannot run, and no config of the demo', () => {
  expect(agentRefusal({ ...broken, senders: [] })).toBe('reader type unsupported : quantum')
  expect(agentRefusal({ senders: broken.senders })).toBe('reader config is empty')
  for (const content of Object.values(sampleConfigs)) expect(agentRefusal(content)).toBeNull()
})
