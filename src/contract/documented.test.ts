import { expect, test } from 'vitest'
import { documented, endpointOf, queryOf } from './fixtures/examples'
import { endpoints } from './endpoints'
import { z } from './zod'

const config = {
  name: 'config1',
  reader: { mode: 'dir', log_path: '/var/log' },
  senders: [{ sender_type: 'discard' }],
}
const at = 1533869522_000

const answer = (name: string, index = 0) => documented.get(name)?.answers?.[index]

const all = [...documented]
const queries = all.flatMap(([name, { query }]) => (query ? [[name, query] as const] : []))
const bodies = all.flatMap(([name, { body }]) => (body ? [[name, body] as const] : []))
const answers = all.flatMap(([name, { answers = [] }]) =>
  answers.map((each) => [name, each] as const),
)

test('the fixtures contain every example of the documentation', () => {
  expect([queries.length, bodies.length, answers.length]).toEqual([9, 15, 10])
})

test.each(queries)('%s has every documented parameter', (name, query) => {
  const known = Object.keys(endpointOf(name).query?.shape ?? {})
  expect(known).toEqual(expect.arrayContaining(Object.keys(queryOf(query))))
})

test.each(bodies)('%s accepts the documented body unchanged', (name, body) => {
  expect(z.parse(endpointOf(name).body ?? z.never(), body)).toEqual(body)
})

test.each(answers)(
  'the wire schema of %s accepts the documented answer unchanged',
  (name, each) => {
    expect(z.parse(endpointOf(name).wire ?? z.never(), each)).toEqual(each)
  },
)

test('agents', () => {
  const page = z.parse(endpoints.agents.list.read, answer('agents.list'))
  expect(page.total).toBe(1)
  expect(page.rows[0]).toMatchObject({
    id: 'agent_id1',
    tags: ['tag1', 'tag2'],
    runners: ['runner1', 'runner2'],
    create_time: at,
    state: 'online',
    machine: {
      boot_time: 1533600000_000,
      cpu: { mhz: 2100, cache: 15360, cores: 6, count: 12 },
      memory: 16777216000,
      interface: [
        { ip: ['10.10.0.1', '10.10.0.2'], mask: ['255.255.255.0', '255.255.0.0'], mtu: 1500 },
      ],
      disk: [{ mount: '/', size: 107374182400 }],
    },
  })
  expect(page.rows[0]?.raw).toMatchObject({
    create_time: 1533869522,
    machine: { cpu: { Mhz: 2100 } },
  })
})

test('releases', () => {
  expect(z.parse(endpoints.releases.list.read, answer('releases.list'))).toMatchObject([
    { os: 'linux', arch: 'amd64', version: 'v1.5.4', version_stamp: at },
  ])
})

test('configs', () => {
  const page = z.parse(endpoints.configs.list.read, answer('configs.list'))
  expect(page.total).toBe(1)
  expect(page.rows).toEqual([
    {
      name: '<config_name>',
      tags: ['tag1', 'tag2'],
      config: {},
      note: '<config 备注>',
      timestamp: at,
      raw: expect.objectContaining({ timestamp: 1533869522 }),
    },
  ])
})

test('metrics settings', () => {
  const read = (index: number) =>
    z.parse(endpoints.metrics.settings.read, answer('metrics.settings', index))
  expect(read(0)).toEqual({ opened: true, interval: 3, repo_name: 'logkit_pro_internal' })
  expect(read(1)).toEqual({ opened: false, interval: null, repo_name: '' })
})

test('metrics of an agent', () => {
  const read = z.parse(endpoints.metrics.agent.read, answer('metrics.agent'))
  if (!read.opened) throw new Error('reads as not opened')
  expect(read.frames.cpu_usage).toEqual({
    times: Float64Array.of(1517413680000, 1517824920000),
    columns: {
      cpu_usage_system: Float64Array.of(NaN, 11.126897295316061),
      cpu_usage_user: Float64Array.of(NaN, 20.454540321562025),
    },
    unit: 'percent',
    step: 411240000,
  })
  expect(read.frames.diskio).toEqual({
    times: Float64Array.of(1517808260000, 1517808360000, 1517809740000),
    columns: {
      diskio_reads_rate: Float64Array.of(NaN, NaN, 3800.909496286884),
      diskio_writes_rate: Float64Array.of(NaN, NaN, 2468.5610533740837),
    },
    unit: 'op/s',
    step: 100000,
  })
  const last = Object.entries(read.frames).flatMap(([name, { columns, unit }]) =>
    Object.entries(columns).map(([field, column]) => [name, field, column.at(-1), unit]),
  )
  expect(last.slice(4)).toEqual([
    ['mem_used_percent', 'mem_used_percent', 78.59851748055786, 'percent'],
    ['net_bytes_rate', 'bytes_recv_rate', 5683943.616149664, 'bytes/s'],
    ['net_bytes_rate', 'bytes_sent_rate', 2472513.4745543003, 'bytes/s'],
    ['net_packets_rate', 'packets_recv_rate', 8283.852036660304, 'packets/s'],
    ['net_packets_rate', 'packets_sent_rate', 6568.934223250486, 'packets/s'],
    ['system_load', 'system_load1', 2.496029057745206, 'load'],
    ['system_load', 'system_load5', 2.3685714188268627, 'load'],
    ['system_load', 'system_load15', 2.340774799951918, 'load'],
    ['tcp_established_num', 'tcp_established_num', 67.02427184466019, 'connections'],
  ])
})

test('metrics that are not open have a form', () => {
  expect(z.parse(endpoints.metrics.agent.read, answer('metrics.agent', 1))).toEqual({
    opened: false,
    post_url: '/metrics',
    message: '开通后所有的agent都将开始收集其所在系统上的metric信息,并发往pandora平台',
    fields: [{ name: 'interval', label: '收集间隔', value: '3' }],
  })
})

test('runners', () => {
  const page = z.parse(endpoints.runners.list.read, answer('runners.list'))
  expect(page.total).toBe(2)
  expect(page.agents).toEqual({ '<agent_id>': { hostname: '<hostname>', ip: '<ip>' } })
  expect(page.rows).toMatchObject([
    { name: '<runner_name1>', state: 'running', config, config_timestamp: at },
    { name: '<runner_name2>', state: 'stopped', status: { runningStatus: 'stopped' } },
  ])
})

test('grok', () => {
  expect(z.parse(endpoints.grok.check.read, answer('grok.check'))).toEqual({
    matched: '110.220.330.550 - - [12/Oct/2017:14:16:50 +0800]',
    fields: {
      auth: '-',
      client_ip: '110.220.330.550',
      ident: '-',
      ts: '12/Oct/2017:14:16:50 +0800',
    },
  })
})

test('tags', () => {
  const page = z.parse(endpoints.tags.list.read, answer('tags.list'))
  expect(page.total).toBe(1)
  expect(page.agents).toEqual({ '<agent_id>': { hostname: '<hostname>', ip: '<ip>' } })
  expect(page.rows).toMatchObject([
    { name: '<tag_name>', agent_ids: ['id1', 'id2'], config_names: ['name1', 'name2'] },
  ])
})
