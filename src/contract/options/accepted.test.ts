import { describe, expect, test } from 'vitest'
import { configWith, findingsOf, metricWith } from './testing/testConfig'

const errorsOf = (config: unknown) => findingsOf(config, 'error')
const sql = { mode: 'mysql', mysql_datasource: 'u@tcp(h)', mysql_database: 'd' }
const pandora = {
  sender_type: 'pandora',
  pandora_repo_name: 'r',
  pandora_region: 'nb',
  pandora_host: 'https://pipeline.example.com',
  pandora_sk: 's',
}

describe('the agent accepts null', () => {
  test.each([
    ['in a map of texts, as an empty text', configWith({ reader: { encoding: null } })],
    ['in a parser', configWith({ parser: { type: 'raw', name: null } })],
    ['in a sender', configWith({ sender: { name: null } })],
    ['in a cleaner', configWith({ top: { cleaner: { delete_interval: null } } })],
    ['at top level', configWith({ top: { extra_info: null, batch_len: null, router: null } })],
    ['in a transform', configWith({ transform: { type: 'copy', key: 'a', override: null } })],
    ['in the attributes of a metric', metricWith({ type: 'cpu', attributes: { a: null } })],
  ])('%s', (_, config) => expect(errorsOf(config)).toEqual([]))
})

describe('a value that the agent replaces by the default is a warning', () => {
  test.each([
    ['reader.max_open_files number', configWith({ reader: { max_open_files: 'many' } })],
    ['reader.readio_limit number', configWith({ reader: { readio_limit: '1.5' } })],
    ['reader.expire_delete boolean', configWith({ reader: { expire_delete: 'yes' } })],
    ['parser.timestamp boolean', configWith({ parser: { type: 'raw', timestamp: 'on' } })],
    [
      'parser.syslog_maxline number',
      configWith({ parser: { type: 'syslog', syslog_maxline: 'x' } }),
    ],
    [
      'senders.0.file_partition number',
      configWith({ sender: { sender_type: 'file', file_send_path: '/a', file_partition: 'x' } }),
    ],
    [
      'cleaner.reserve_file_number number',
      configWith({ top: { cleaner: { reserve_file_number: 'x' } } }),
    ],
    [
      'transforms.0.device boolean',
      configWith({ transform: { type: 'UserAgent', key: 'a', device: 'on' } }),
    ],
    ['reader.es_keepalive duration', elastic({ es_keepalive: '1 day' })],
  ])('%s', (finding, config) => {
    expect(findingsOf(config, 'warning')).toContain(finding)
    expect(errorsOf(config)).toEqual([])
  })
})

function elastic(values: Record<string, unknown>) {
  return configWith({ reader: { mode: 'elastic', es_index: 'i', ...values } })
}

describe('the agent reads older names', () => {
  test.each([
    ['rename', { key: 'a', new_key_name: 'b' }],
    ['replace', { key: 'a', old: 'b', new: 'c', stage: 'after_parser' }],
    ['split', { key: 'a', newfield: 'b', sep: ',' }],
  ])('%s', (type, values) => {
    const config = configWith({ transform: { type, ...values } })
    expect(errorsOf(config)).toEqual([])
    expect(findingsOf(config, 'warning')).toEqual([])
  })

  test('a data source may be in log_path', () => {
    const reader = { mode: 'mysql', log_path: 'u@tcp(h)', mysql_database: 'd' }
    expect(errorsOf(configWith({ reader }))).toEqual([])
  })
})

describe('an option that only the form requires is a warning', () => {
  test.each([
    ['key', { type: 'pick' }],
    ['new', { type: 'rename', key: 'a' }],
    ['sep', { type: 'split', key: 'a', new: 'b' }],
    ['dsl', { type: 'convert' }],
    ['characters', { type: 'trim', key: 'a' }],
    ['old_string', { type: 'replace', key: 'a' }],
    ['sourcefilefield', { type: 'k8stag' }],
  ])('transform: %s', (key, transform) => {
    const config = configWith({ transform })
    expect(errorsOf(config)).toEqual([])
    expect(findingsOf(config, 'warning')).toContain(`transforms.0.${key} missing`)
  })

  test.each([
    ['csv_schema', configWith({ parser: { type: 'csv' } })],
    [
      'elastic_type',
      configWith({
        sender: { sender_type: 'elasticsearch', elastic_host: 'h', elastic_index: 'i' },
      }),
    ],
    ['es_host', elastic({})],
    ['http_service_path', configWith({ reader: { mode: 'http' } })],
    ['redis_key', configWith({ reader: { mode: 'redis', redis_datatype: 'list', redis_key: '' } })],
    ['pandora_ak', configWith({ sender: pandora })],
    ['pandora_workflow_name', configWith({ sender: pandora })],
    ['log_path', configWith({ reader: { log_path: '' } })],
  ])('%s', (key, config) => {
    expect(errorsOf(config)).toEqual([])
    expect(findingsOf(config, 'warning').join()).toContain(`${key} missing`)
  })

  test('replace before the parser needs no key', () => {
    const transform = { type: 'replace', stage: 'before_parser', old_string: 'a' }
    expect(findingsOf(configWith({ transform }), 'warning')).toEqual([])
  })
})

test.each(['loop often', '@EVERY 5M', 'LOOP 10s', '0 0 8 ? * MON-FRI'])(
  '%s is a schedule',
  (cron) => expect(errorsOf(configWith({ reader: { ...sql, mysql_cron: cron } }))).toEqual([]),
)

test.each([
  ['a batch of integers', { mysql_timestamp_int: 'true', mysql_batch_intervel: '10' }, []],
  ['a batch of time', { mysql_batch_intervel: '10' }, ['reader.mysql_batch_intervel duration']],
  ['no batch', { mysql_need_offset: '不使用', mysql_start_time: 'x' }, []],
])('%s', (_, values, errors) =>
  expect(errorsOf(configWith({ reader: { ...sql, ...values } }))).toEqual(errors),
)

test.each([
  ['/var/log/app/web.log', []],
  ['/var/log/app/*.log', ['reader.expire duration']],
  ['/var/log/app', ['reader.expire duration']],
])('fileauto on %s', (log_path, errors) =>
  expect(errorsOf(configWith({ reader: { mode: 'fileauto', log_path, expire: 'x' } }))).toEqual(
    errors,
  ),
)

describe('metrics', () => {
  test.each([
    ['with the empty reader and parser that the agent adds', { reader: {}, parser: {} }],
    ['with a reader of an unknown type', { reader: { mode: 'nope' } }],
    ['with an empty list of senders', { senders: [] }],
    ['without senders', { senders: undefined }],
    ['with a router, which is ignored', { router: { router_key_name: 'k' } }],
  ])('%s', (_, top) => expect(errorsOf(metricWith({ type: 'cpu' }, top))).toEqual([]))

  test('booleans of procstat as text', () => {
    const config = metricWith({ type: 'procstat', config: { self: 'true' } })
    expect(errorsOf(config)).toEqual([])
    expect(findingsOf(config, 'warning')).toEqual(['metric.0.config.self boolean'])
  })

  test('an unknown one is skipped when another is known', () => {
    const config = { ...metricWith({}), metric: [{ type: 'cpu' }, { type: 'gpu' }] }
    expect(errorsOf(config)).toEqual([])
    expect(findingsOf(config, 'warning')).toEqual(['metric.1.type unknownType'])
  })
})

test('keys of the top level and of routers match in any case', () => {
  const { reader, senders } = configWith({})
  const config = { Reader: reader, SENDERS: senders, Batch_Len: '5', ROUTER: { Router_Routes: 1 } }
  expect(errorsOf(config)).toEqual(['ROUTER.Router_Routes notObject', 'Batch_Len number'])
})

test('objects under keys that differ in case are read as one', () => {
  const config = { ...configWith({}), reader: { mode: 'tailx' }, Reader: { log_path: '/a/*' } }
  expect(errorsOf(config)).toEqual([])
  expect(errorsOf({ ...config, READER: null })).toEqual(['READER noReader'])
})

test('any text in the place of which another option is optional counts, also `null`', () => {
  const nginx = { type: 'nginx', nginx_log_format_regex: 'null', nginx_schema: 'a string' }
  expect(errorsOf(configWith({ parser: nginx }))).toEqual([])
})

test('a value from an environment variable is accepted', () => {
  const reader = { mode: 'postgres', postgres_datasource: '${PG}', postgres_database: 'd' }
  expect(errorsOf(configWith({ reader }))).toEqual([])
})
