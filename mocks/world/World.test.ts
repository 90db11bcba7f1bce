import { beforeEach, expect, test } from 'vitest'
import { createWorld } from '../scenarios/createWorld'
import { listDefaults, noon, outcome, runnerKey, worldQueries } from './worldQueries'
import type { World } from './World'

let now: number
let world: World

beforeEach(() => {
  now = noon
  world = createWorld('small', { now: () => now })
})

const { agent, runnerNames, runner, status, config, tag } = worldQueries(() => world)

test('an agent runs its own configs and those of its tags, each once', () => {
  expect(runnerNames('a07')).toEqual(['mysql-slow', 'mysql-error'])
  world.configs.addAgents('mysql-slow', ['a07'])
  world.tags.addAgents('spare', ['a01'])
  expect(runnerNames('a07')).toEqual(['mysql-slow', 'mysql-error'])
  expect(runnerNames('a01')).toEqual(['nginx-access', 'syslog'])
})

test('removing a tag deletes only the runners without another assignment', () => {
  world.tags.addAgents('spare', ['a01'])
  world.configs.addAgents('nginx-access', ['a01'])
  world.agents.removeTag('a01', 'web')
  expect(runnerNames('a01')).toEqual(['nginx-access', 'syslog'])
  world.tags.removeAgents('spare', ['a01', 'a02'])
  expect(runnerNames('a01')).toEqual(['nginx-access'])
  expect(tag('spare')?.agent_ids).toEqual([])
})

test('removing a config from a tag and deleting a tag or a config delete their runners', () => {
  world.tags.removeConfig('web', 'syslog')
  expect(runnerNames('a02')).toEqual(['nginx-access'])
  expect(config('syslog')?.tags).toEqual(['spare'])
  world.configs.remove(['nginx-access'])
  expect(runnerNames('a02')).toEqual([])
  expect(tag('web')?.config_names).toEqual([])
  world.tags.remove(['db', 'spare'])
  expect(runnerNames('a07')).toEqual(['mysql-error'])
  expect(agent('a07')?.tags).toEqual([])
  expect(config('mysql-slow')?.tags).toEqual([])
})

test('a deleted runner stays deleted until its config is assigned again', () => {
  world.runners.remove([runnerKey('a01', 'syslog'), runnerKey('a07', 'mysql-error')])
  expect(runnerNames('a01')).toEqual(['nginx-access'])
  world.configs.update('syslog', { config: {}, note: '' })
  world.agents.addTags('a01', ['web'])
  expect(runnerNames('a01')).toEqual(['nginx-access'])
  world.configs.addTags('syslog', ['web'])
  expect(runnerNames('a01')).toEqual(['nginx-access', 'syslog'])
  world.configs.addAgents('mysql-error', ['a07'])
  expect(runnerNames('a07')).toEqual(['mysql-slow', 'mysql-error'])
})

test('starting a running runner and stopping a stopped one are errors, and the rest of the batch is done', () => {
  expect(runner('a04', 'nginx-access')?.state).toBe('stopped')
  expect(outcome(() => world.runners.start([runnerKey('a01', 'syslog')]))).toBe('E1072 400')
  expect(
    outcome(() =>
      world.runners.stop([runnerKey('a04', 'nginx-access'), runnerKey('a01', 'nginx-access')]),
    ),
  ).toBe('E1072 400')
  expect(runner('a01', 'nginx-access')?.state).toBe('stopped')
  expect(
    outcome(() => world.runners.stop([runnerKey('zz', 'x'), runnerKey('a02', 'syslog')])),
  ).toBe('E1026 404')
  expect(runner('a02', 'syslog')?.state).toBe('stopped')
  expect(outcome(() => world.runners.reset([runnerKey('a01', 'x')]))).toBe('E1080 404')
})

test('a reset drops the reading position and starts a runner, also a stopped one', () => {
  now += 5000
  world.runners.reset([runnerKey('a04', 'nginx-access')])
  expect(runner('a04', 'nginx-access')?.state).toBe('running')
  expect(status('a04', 'nginx-access').elaspedtime).toBe(0)
  now += 60_000
  expect(status('a04', 'nginx-access').elaspedtime).toBe(60)
})

test('a status counts up while the agent is online, and is all zeros when the runner is stopped', () => {
  const before = status('a01', 'syslog')
  const lost = status('a05', 'syslog')
  now += 10_000
  expect(status('a01', 'syslog').readDataCount).toBeGreaterThan(before.readDataCount)
  expect(status('a01', 'syslog').senderStats).toHaveProperty('elasticsearch.success')
  expect(status('a05', 'syslog')).toEqual(lost)
  world.runners.stop([runnerKey('a01', 'syslog')])
  expect(status('a01', 'syslog')).toMatchObject({
    runningStatus: 'stopped',
    readDataCount: 0,
    senderStats: {},
  })
})

test('a config update reaches its runners with a new timestamp, also within one millisecond', () => {
  world.configs.update('syslog', { config: { a: 1 }, note: 'new' })
  world.configs.update('syslog', { config: { batch_len: 2 }, note: 'newer' })
  expect(config('syslog')).toMatchObject({
    config: { batch_len: 2 },
    note: 'newer',
    timestamp: noon + 1,
  })
  expect(runner('a06', 'syslog')).toMatchObject({
    config: expect.stringContaining('"batch_len":2,'),
    config_timestamp: noon + 1,
  })
  expect(outcome(() => world.configs.update('syslog', { config: 'no', note: '' }))).toBe(
    'E1057 400',
  )
})

test('a new config and a new tag take effect at once', () => {
  world.configs.create('c', { config: {}, note: 'n', tags: ['canary'], agent_ids: ['a10'] })
  expect(runnerNames('a01')).toContain('c')
  expect(runnerNames('a10')).toEqual(['win-service', 'c'])
  world.tags.create('t', { note: '', config_names: ['cron-log'], agent_ids: ['a10'] })
  expect(runnerNames('a10')).toEqual(['win-service', 'c', 'cron-log'])
  world.tags.update('t', { note: '备注' })
  expect(tag('t')?.note).toBe('备注')
})

test('a deleted agent is unknown until its restart, and has no tags and configs afterwards', () => {
  world.agents.remove({ id: ['a01', 'a01'] })
  expect(agent('a01')).toBeUndefined()
  expect(tag('web')?.agent_ids).not.toContain('a01')
  expect(runner('a01', 'syslog')).toBeUndefined()
  expect(outcome(() => world.agents.addTags('a01', ['web']))).toBe('E1026 404')
  now += 60_000
  world.restartAgent('a01')
  expect(agent('a01')).toMatchObject({ hostname: 'web-01', tags: [], runners: [], state: 'online' })
  expect(agent('a01')?.create_time).toBe(noon / 1e3 + 60)
})

test('deleting by filter deletes the matching agents, and all agents without a filter', () => {
  world.agents.removeMatching({ tag: 'web', id: '', state: ['offline', 'register'] })
  expect([agent('a05'), agent('a11')]).toEqual([undefined, undefined])
  expect(agent('a12')).toBeDefined()
  world.agents.removeMatching({ tag: '', id: '', state: [] })
  expect(world.fleet.agents.size).toBe(0)
})

test('a list with one unknown item is refused before anything is done', () => {
  expect(outcome(() => world.agents.remove({ id: ['a01', 'zz'] }))).toBe('E1026 404')
  expect(agent('a01')).toBeDefined()
  expect(outcome(() => world.agents.addTags('a01', ['spare', 'zz']))).toBe('E1078 404')
  expect(agent('a01')?.tags).toEqual(['web', 'canary'])
  expect(outcome(() => world.configs.remove(['syslog', 'zz']))).toBe('E1078 404')
  expect(outcome(() => world.tags.remove(['web', 'zz']))).toBe('E1078 404')
  expect(outcome(() => world.configs.addAgents('syslog', ['zz']))).toBe('E1026 404')
  const body = { note: '', config_names: ['zz'], agent_ids: [] }
  expect(outcome(() => world.tags.create('t', body))).toBe('E1078 404')
  expect(tag('t')).toBeUndefined()
  expect(outcome(() => world.tags.create('web', { ...body, config_names: [] }))).toBe('E1079 409')
  const twin = { config: {}, note: '', tags: [] }
  expect(outcome(() => world.configs.create('syslog', twin))).toBe('E1079 409')
})

test('an upgrade answers with a job id, and is refused when it matches no agent', () => {
  expect(world.agents.upgrade({ agent_ids: ['a01'], tags: ['db'] })).toMatch(/^[0-9a-f]{8}$/)
  expect(outcome(() => world.agents.upgrade({ agent_ids: [], tags: ['spare'] }))).toBe('E1024 400')
})

test('lists combine filters by tag, id, state and name with the search', () => {
  const hostnames = (query: object) =>
    world.agents
      .list({ ...listDefaults, sort: 'hostname', tag: '', id: '', state: [], ...query })
      .agentList.map((row) => row.hostname)
  expect(hostnames({ tag: 'web', state: ['offline', 'register'] })).toEqual(['new-01', 'web-05'])
  expect(hostnames({ search: 'B-01' })).toEqual(['db-01', 'web-01'])
  expect(hostnames({ id: 'a01', tag: 'db' })).toEqual([])
  expect(hostnames({ tag: 'unknown' })).toEqual([])
  const found = world.runners.list({
    ...listDefaults,
    sort: 'hostname',
    tag: 'db',
    id: '',
    name: 'mysql-slow',
    search: 'db',
    agents: true,
  })
  expect(found.runners.map((row) => row.agent_id)).toEqual(['a07', 'a08', 'a09'])
  expect(found.agents).toHaveProperty('a08', { hostname: 'db-02', ip: '10.0.0.8' })
})

test('two worlds are independent', () => {
  const other = createWorld('small', { now: () => now })
  other.agents.remove({ id: ['a01'] })
  expect(agent('a01')).toBeDefined()
})
