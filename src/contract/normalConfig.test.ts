import { readJson } from '../lib/json/losslessJson'
import { diffConfigs } from './configDiff'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { configDigest, normalConfig, normalRules, sameConfig, sameDigest } from './normalConfig'

const config = {
  batch_interval: 30,
  reader: { mode: 'dir', log_path: '/var/log', read_from: 'oldest' },
  parser: { type: 'raw' },
  transforms: [{ type: 'replace', stage: 'before_parser', old: 'a' }],
  senders: [{ sender_type: 'kafka', kafka_compression: 'gzip', fault_tolerant: 'true' }],
}

test.each<[string, Record<string, unknown>]>([
  [
    'members that the server and the agent add',
    {
      ...config,
      name: 'nginx',
      createtime: '2026-01-02T03:04:05.000000006Z',
      from_server: true,
      web_folder: true,
      is_stopped: false,
      sourceData: '',
      extra_info: false,
      errors_list_cap: 0,
      reader: {
        ...config.reader,
        name: 'nginx',
        runner_name: 'nginx',
        // 1062293841 is the hash of `log`.
        meta_path: 'meta/nginx_1062293841',
      },
      parser: { type: 'raw', runner_name: 'nginx' },
      senders: config.senders.map((sender) => ({ ...sender, runner_name: 'nginx' })),
    },
  ],
  [
    'the empty values that Go writes',
    {
      ...config,
      batch_len: 0,
      env_tag: '',
      metric: null,
      cleaner: {},
      router: {
        router_key_name: '',
        router_match_type: '',
        router_default_sender: 0,
        router_routes: null,
      },
    },
  ],
  [
    'defaults',
    {
      ...config,
      batch_size: 2097152,
      batch_try_times: -1,
      reader: { log_path: '/var/log', read_from: 'oldest' },
      parser: undefined,
      cleaner: { delete_enable: false, reserve_file_number: 10 },
      transforms: [{ type: 'replace', old: 'a' }],
      senders: [{ sender_type: 'kafka', kafka_compression: 'gzip' }],
    },
  ],
  ['numbers as text', { ...config, batch_interval: '30' }],
])('%s does not count', (_, other) => {
  expect(sameConfig(config, other)).toBe(true)
  expect(configDigest(other)).toBe(configDigest(config))
})

test('numbers and flags in maps of texts equal their text', () => {
  const reader = { mode: 'mysql', mysql_limit_batch: 100, mysql_exec_onstart: true }
  const text = { mode: 'mysql', mysql_limit_batch: '100', mysql_exec_onstart: 'true' }
  expect(sameConfig({ reader }, { reader: text })).toBe(true)
  expect(sameConfig({ transforms: [{ n: 1 }] }, { transforms: [{ n: '1' }] })).toBe(false)
})

test.each<[string, Record<string, unknown>]>([
  ['another interval', { batch_interval: 31 }],
  ['another mode', { reader: { ...config.reader, mode: 'file' } }],
  ['an empty option that the agent does not know', { reader: { ...config.reader, colour: '' } }],
  ['a meta path of the user', { reader: { ...config.reader, meta_path: '/data/meta' } }],
  ['another stage', { transforms: [{ type: 'replace', stage: 'after_parser', old: 'a' }] }],
  ['another order', { senders: [{ sender_type: 'discard' }, ...config.senders] }],
  ['no fault tolerance', { senders: [{ ...config.senders[0], fault_tolerant: 'false' }] }],
  ['a router', { router: { router_key_name: 'a', router_match_type: 'equal' } }],
  ['an unknown member of a part', { reader: { ...config.reader, future: '1' } }],
  ['a note', { note: 'night shift' }],
  ['a meta directory', { meta_dir: '/m' }],
])('%s counts', (_, change) => {
  expect(sameConfig(config, { ...config, ...change })).toBe(false)
  expect(configDigest({ ...config, ...change })).not.toBe(configDigest(config))
})

test('a metric config gets no default reader and parser', () => {
  expect(normalConfig({ metric: [{ type: 'cpu' }], collect_interval: 30, reader: null })).toEqual({
    metric: [{ type: 'cpu' }],
  })
})

test.each([
  ['a mode', { reader: { mode: 'tailx', log_path: '/a', read_from: 'oldest' } }],
  ['a mode in blanks', { reader: { mode: ' tailx ', log_path: '/a', expire: ' 24h ' } }],
  ['an empty text', { reader: { mode: 'tailx', log_path: '/a', read_from: '', encoding: '' } }],
])('a default of the agent does not count: %s', (_, given) => {
  const { mode, log_path } = given.reader
  expect(sameConfig(given, { reader: { mode, log_path } })).toBe(true)
})

test('defaults of the form that the agent does not have count', () => {
  const sender = { sender_type: 'open_falcon' }
  const given = { ...sender, open_falcon_transfer_url: '/api/push', tags: '' }
  expect(sameConfig({ senders: [given] }, { senders: [sender] })).toBe(false)
})

test('the names of the rules are unique', () => {
  expect(new Set(normalRules.map(({ name }) => name)).size).toBe(normalRules.length)
})

test('a schema that a csv parser learned from its first line does not count', () => {
  const csv = (parser: object) => ({ reader: { mode: 'file' }, parser: { type: 'csv', ...parser } })
  const same = (a: object, b: object) => [
    sameConfig(csv(a), csv(b)),
    sameConfig(csv(b), csv(a)),
    sameDigest(configDigest(csv(a)), configDigest(csv(b))),
    sameDigest(configDigest(csv(b)), configDigest(csv(a))),
  ]
  const learned = { csv_schema: 'id string,first name string' }
  expect(new Set(same({}, learned))).toEqual(new Set([true]))
  expect(new Set(same(learned, learned))).toEqual(new Set([true]))
  for (const [a, b] of [
    [learned, { csv_schema: 'id string,last name string' }],
    [{}, { csv_schema: 'id string,n long' }],
    [{}, { csv_schema: 'id string, n string' }],
    [{ csv_splitter: ',' }, learned],
  ] as const)
    expect(new Set(same(a, b))).toEqual(new Set([false]))
})

test('a metric runner is in sync after a rollout', () => {
  const stored = { metric: [{ type: 'cpu' }, { type: 'mem' }], senders: [{ sender_type: 'file' }] }
  const marks = { is_metrics: 'true', pandora_tsdb_timestamp: 'timestamp', _useragent: 'logkit/v1' }
  const reported = {
    ...stored,
    name: 'host',
    metric: stored.metric.map((metric) => ({ ...metric, attributes: {}, config: {} })),
    reader: {},
    parser: {},
    senders: [{ sender_type: 'file', runner_name: 'host', ...marks }],
  }
  expect(configDigest(reported)).toBe(configDigest(stored))
})

test.each(['not JSON', null, 7])('%s, which is not an object, is returned unchanged', (value) => {
  expect(normalConfig(value)).toBe(value)
})

test('normalizing twice changes nothing, and the order of members does not count', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (extra) => {
      const some = { ...extra, ...config }
      const reversed = Object.fromEntries(Object.entries(some).reverse())
      expect(normalConfig(normalConfig(some))).toEqual(normalConfig(some))
      expect(configDigest(reversed)).toBe(configDigest(some))
    }),
  )
})

test('a digest is eleven characters', () => {
  expect(configDigest(config)).toMatch(/^[0-9a-z]{11}$/)
  const digests = Array.from({ length: 2000 }, (_, n) => configDigest({ batch_len: n + 1 }))
  expect(new Set(digests).size).toBe(2000)
})

test.each(['reader', 'senders', 'batch_len'])(
  'numbers in %s that are one double are different content, other ways to write one are not',
  (key) => {
    const configWith = (number: string) =>
      readJson(
        `{"${key}":${key === 'reader' ? `{"mode":"dir","n":${number}}` : key === 'senders' ? `[{"sender_type":"file","n":${number}}]` : number}}`,
      )
    const [big, other] = [configWith('12345678901234567890'), configWith('12345678901234567891')]
    expect([sameConfig(big, other), configDigest(big) === configDigest(other)]).toEqual([
      false,
      false,
    ])
    expect(sameConfig(big, configWith('12345678901234567000'))).toBe(false)
    expect(sameConfig(configWith('1e400'), configWith('1e401'))).toBe(false)
    expect(sameConfig(configWith('7.0'), configWith('7'))).toBe(true)
    expect(diffConfigs(big, other)).toHaveLength(1)
  },
)

test('a number in a text is compared with all its digits', () => {
  expect(sameConfig(readJson('{"batch_len":1e400}'), readJson('{"batch_len":10e399}'))).toBe(true)
  const batch = (batch_len: string) => ({ batch_len })
  expect(sameConfig(batch('12345678901234567890'), batch('12345678901234567891'))).toBe(false)
  expect(
    sameConfig(batch('12345678901234567890'), readJson('{"batch_len":12345678901234567890}')),
  ).toBe(true)
})
