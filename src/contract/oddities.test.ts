import { expect, test } from 'vitest'
import { endpoints } from './endpoints'
import { endpointOf, oddities, queryOf } from './fixtures/examples'
import { z } from './zod'

const config = {
  name: 'config1',
  reader: { mode: 'dir', log_path: '/var/log' },
  senders: [{ sender_type: 'discard' }],
}
const at = 1533869522_000
const answer = (name: string) => oddities.get(name)?.answer
const agents = (name: string) => z.parse(endpoints.agents.list.read, answer(name))
const configs = (name: string) => z.parse(endpoints.configs.list.read, answer(name))
const runners = (name: string) => z.parse(endpoints.runners.list.read, answer(name))
const tags = (name: string) => z.parse(endpoints.tags.list.read, answer(name))
const settings = (name: string) => z.parse(endpoints.metrics.settings.read, answer(name))
const metrics = (name: string) => z.parse(endpoints.metrics.agent.read, answer(name))

test.each([...oddities])('the endpoint accepts the oddity %s', (_, { endpoint, ...oddity }) => {
  const { read, body, query } = endpointOf(endpoint)
  if ('answer' in oddity) z.parse(read ?? z.never(), oddity.answer)
  if ('body' in oddity) z.parse(body ?? z.never(), oddity.body)
  if (oddity.query) z.parse(query ?? z.never(), queryOf(oddity.query))
})

test('an interval is a number, numeric text or absent', () => {
  expect(settings('interval-number')).toMatchObject({ opened: true, interval: 3 })
  expect(settings('interval-empty')).toEqual({ opened: true, interval: null, repo_name: '' })
})

test('config names have two spellings; the correct one takes precedence', () => {
  expect(tags('config-names1').rows[0]?.config_names).toEqual(['name1', 'name2'])
  expect(tags('config-names1').rows[0]).not.toHaveProperty('config_names1')
  expect(tags('config-names-both').rows[0]?.config_names).toEqual(['right'])
})

test.each(['agents-member-among-tags', 'agents-map-among-tags'])('%s', (name) => {
  const page = tags(name)
  expect(page.rows.map((tag) => tag.name)).toEqual(['<tag_name>'])
  expect(page.total).toBe(1)
  expect(page.agents).toEqual({
    id1: { hostname: 'nb110', ip: '10.10.0.1', state: 'online' },
    id2: { hostname: 'nb111', ip: '10.10.0.2' },
  })
})

test('a null map of agents among the tags is ignored', () => {
  expect(tags('agents-null-among-tags')).toMatchObject({
    rows: [{ name: '<tag_name>' }],
    agents: {},
  })
})

test('agents beside the tags take precedence over those among them', () => {
  expect(tags('agents-beside-and-among-tags').agents.id1?.hostname).toBe('nb110')
})

test('null lists of tags are empty, unknown members are kept in raw', () => {
  expect(tags('tags-null')).toEqual({ rows: [], agents: {}, total: 0 })
  expect(tags('tag-nulls-and-dials').rows).toEqual([
    {
      name: 'web',
      agent_ids: [],
      config_names: [],
      note: '',
      raw: expect.objectContaining({ dial_names: ['dial1'] }),
    },
  ])
})

test('cpu members are read in any case', () => {
  const cpu = { mhz: 2100, cache: 15360, cores: 6, count: 12 }
  expect(agents('cpu-upper-case').rows[0]?.machine).toMatchObject({ arch: '', cpu })
  expect(agents('cpu-lower-case').rows[0]?.machine).toMatchObject({ arch: 'amd64', cpu })
})

test('the machine of an agent may be absent or incomplete', () => {
  expect(agents('agent-nulls')).toMatchObject({
    rows: [{ id: 'a1', tags: [], runners: [], create_time: null, machine: null }],
    // No total is stated.
    total: -1,
  })
  expect(agents('agent-machine-nulls').rows[0]).toMatchObject({
    hostname: '',
    state: '',
    machine: { memory: null, cpu: null, interface: [{ name: 'lo', ip: [], mask: [] }], disk: [] },
  })
})

test('unknown states are kept as text, unknown members in raw', () => {
  expect(agents('agent-state-unknown').rows.map((agent) => agent.state)).toEqual([
    'lost',
    'ok',
    'upgrading',
  ])
  expect(runners('runner-state-unknown').rows[0]?.state).toBe('starting')
  expect(agents('agent-unknown-members').rows[0]?.raw).toMatchObject({ version: 'v1.5.4' })
})

test('times may have any unit', () => {
  const times = agents('times').rows.map((agent) => agent.create_time)
  expect(times).toEqual([at, at, at, at, at, at, null, null])
})

test('a config is an object, text or null', () => {
  expect(configs('config-text').rows).toMatchObject([
    { config, agent_ids: [] },
    { config: '<runner_config>', agent_ids: ['a1'] },
    { config: null, tags: [], note: '' },
  ])
  expect(configs('config-text').rows[2]?.agent_ids).toBeUndefined()
})

test('config and status of a runner may have any form', () => {
  expect(runners('runner-config-object').rows[0]).toMatchObject({
    config,
    status: { readDataCount: 120 },
  })
  expect(runners('runner-status-forms').rows.map((runner) => runner.status)).toEqual([
    { name: 'runner_name1', runningStatus: 'running', readDataCount: 120, error: '读取失败' },
    'running',
    null,
    null,
    '[1]',
  ])
})

test('undocumented members of a runner are read', () => {
  expect(runners('runner-client-members')).toMatchObject({
    rows: [
      { type: 'log', uid: '1380000000', update_time: at, error: { read: 'EOF' } },
      { type: '', uid: '', update_time: null, error: 'E1061: sender' },
    ],
    agents: {},
  })
})

test('a version stamp that is no time stays text', () => {
  const read = z.parse(endpoints.releases.list.read, answer('version-stamp'))
  expect(read.map((release) => release.version_stamp)).toEqual([
    at,
    at,
    '20180810105202',
    '7',
    'v1.5.4',
    'build 7',
    at,
    '',
  ])
  expect(z.parse(endpoints.releases.list.read, answer('releases-null'))).toEqual([])
})

test('an upgrade is answered with a job id or an empty body', () => {
  const read = (value: unknown) => z.parse(endpoints.agents.upgrade.read, value)
  expect(read(answer('upgrade-job'))).toBe('5b6cf1d2e1382323a0d2c9a1')
  expect(read(undefined)).toBeNull()
})

test('metrics may have gaps of every kind', () => {
  const read = metrics('metrics-client')
  if (!read.opened) throw new Error('reads as not opened')
  expect(Object.keys(read.frames)).toHaveLength(7)
  expect(read.frames.cpu_usage).toEqual({
    times: Float64Array.of(1517413680000, 1517413800000),
    columns: {
      cpu_usage_system: Float64Array.of(1, 3.5),
      cpu_usage_user: Float64Array.of(5, NaN),
    },
    unit: 'percent',
    step: 120000,
  })
  expect(read.frames.diskio.times).toHaveLength(0)
  expect(read.frames.diskio.columns.diskio_reads_rate).toHaveLength(0)
  expect(read.frames.mem_used_percent).toMatchObject({ unit: 'percent', step: 0 })
  expect(metrics('metrics-no-data')).toMatchObject({ frames: { system_load: { unit: 'load' } } })
})

test('the form that opens monitoring has the fields of the answer', () => {
  expect(metrics('metrics-offer-forms')).toEqual({
    opened: false,
    post_url: '/metrics',
    message: '',
    fields: [
      { name: 'interval', label: '间隔', value: '30' },
      { name: 'repo_name', label: '数据源名称', value: '' },
    ],
  })
})

test('a grok check may have no match, or a match without names', () => {
  const read = (value: unknown) => z.parse(endpoints.grok.check.read, value)
  expect(read(answer('grok-no-match'))).toBeNull()
  expect(read(undefined)).toBeNull()
  expect(read(answer('grok-no-fields'))).toEqual({ matched: 'GET', fields: {} })
})

test('bodies of other clients are accepted', () => {
  const create = (name: string) => z.parse(endpoints.configs.create.body, oddities.get(name)?.body)
  expect(create('body-tags-quoted')).toEqual({ tags: ['tag1', 'tag2'], config, note: '' })
  expect(create('body-config-client')).toEqual({
    name: 'other',
    tags: [],
    config,
    note: 'n',
    agent_ids: ['a1'],
  })
  const text = oddities.get('body-config-text')?.body
  expect(z.parse(endpoints.configs.update.body, text)).toEqual({ config: '[1]', note: '' })
  const upgrade = oddities.get('body-upgrade-null')?.body
  expect(z.parse(endpoints.agents.upgrade.body, upgrade)).toEqual({ agent_ids: [], tags: [] })
})

test('empty parameters give the defaults', () => {
  const query = queryOf(oddities.get('query-client')?.query ?? '')
  expect(z.parse(endpoints.runners.list.query, query)).toEqual({
    search: '',
    order: 'ascend',
    page: 1,
    size: 20,
    tag: '',
    id: '',
    name: '',
    agents: false,
    sort: 'name',
  })
})
