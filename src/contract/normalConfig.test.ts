import fc from 'fast-check'
import { expect, test } from 'vitest'
import { configDigest, normalConfig, sameConfig } from './normalConfig'

const config = {
  batch_interval: 30,
  reader: { mode: 'dir', log_path: '/var/log', read_from: 'oldest' },
  parser: { type: 'raw' },
  transforms: [{ type: 'replace', stage: 'before_parser', old: 'a' }],
  senders: [{ sender_type: 'kafka', kafka_compression: 'gzip', fault_tolerant: 'true' }],
}

test.each<[string, Record<string, unknown>]>([
  [
    'what the server and the agent add',
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
        meta_path: 'meta/nginx_123',
      },
      parser: { type: 'raw', runner_name: 'nginx' },
      senders: config.senders.map((sender) => ({ ...sender, runner_name: 'nginx' })),
    },
  ],
  [
    'what Go writes for nothing',
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

test('numbers and flags in maps of text are text', () => {
  const reader = { mode: 'mysql', mysql_limit_batch: 100, mysql_exec_onstart: true }
  const text = { mode: 'mysql', mysql_limit_batch: '100', mysql_exec_onstart: 'true' }
  expect(sameConfig({ reader }, { reader: text })).toBe(true)
  expect(sameConfig({ transforms: [{ n: 1 }] }, { transforms: [{ n: '1' }] })).toBe(false)
})

test.each<[string, Record<string, unknown>]>([
  ['another interval', { batch_interval: 31 }],
  ['another mode', { reader: { ...config.reader, mode: 'file' } }],
  ['an empty option', { reader: { ...config.reader, encoding: '' } }],
  [
    'a path of the user for what was read',
    { reader: { ...config.reader, meta_path: '/data/meta' } },
  ],
  ['another stage', { transforms: [{ type: 'replace', stage: 'after_parser', old: 'a' }] }],
  ['another order', { senders: [{ sender_type: 'discard' }, ...config.senders] }],
  ['no patience', { senders: [{ ...config.senders[0], fault_tolerant: 'false' }] }],
  ['a router', { router: { router_key_name: 'a', router_match_type: 'equal' } }],
  ['something unknown', { future: { a: 1 } }],
])('%s counts', (_, change) => {
  expect(sameConfig(config, { ...config, ...change })).toBe(false)
  expect(configDigest({ ...config, ...change })).not.toBe(configDigest(config))
})

test('a config of metrics has no reader and no parser to fill in', () => {
  expect(normalConfig({ metric: [{ type: 'cpu' }], collect_interval: 30, reader: null })).toEqual({
    metric: [{ type: 'cpu' }],
  })
})

test.each(['not JSON', null, 7])('%s stays as it is', (value) => {
  expect(normalConfig(value)).toBe(value)
})

test('a normal form is its own, whatever the order of the members', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (extra) => {
      const some = { ...extra, ...config }
      const turned = Object.fromEntries(Object.entries(some).reverse())
      expect(normalConfig(normalConfig(some))).toEqual(normalConfig(some))
      expect(configDigest(turned)).toBe(configDigest(some))
    }),
  )
})

test('a digest is eleven characters', () => {
  expect(configDigest(config)).toMatch(/^[0-9a-z]{11}$/)
  const digests = Array.from({ length: 2000 }, (_, n) => configDigest({ batch_len: n + 1 }))
  expect(new Set(digests).size).toBe(2000)
})
