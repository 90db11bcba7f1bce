import { describe, expect, test } from 'vitest'
import { configWith, findingsOf, metricWith } from './testing/testConfig'

const errorsOf = (config: unknown) => findingsOf(config, 'error')
const http = { sender_type: 'http', http_sender_url: 'h' }
const elastic = { sender_type: 'elasticsearch', elastic_host: 'h', elastic_index: 'i' }
const kafka = { sender_type: 'kafka', kafka_host: 'h', kafka_topic: 't' }
const falcon = { sender_type: 'open_falcon', open_falcon_transfer_host: 'h' }
const influx = {
  sender_type: 'influxdb',
  influxdb_host: 'h',
  influxdb_db: 'd',
  influxdb_measurement: 'm',
}
const pandoraServer = { pandora_region: 'nb', pandora_host: 'https://p.example.com' }
const pandora = { sender_type: 'pandora', pandora_repo_name: 'r', pandora_sk: 's' }

test.each([
  [['ft_strategy choice'], { sender_type: 'discard', ft_strategy: 'odd' }],
  [['http_sender_protocol choice'], { ...http, http_sender_protocol: 'JSON' }],
  [['http_sender_template template'], { ...http, http_sender_template: '{{msg' }],
  [['elastic_index_strategy choice'], { ...elastic, elastic_index_strategy: 'hour' }],
  [['elastic_time_zone timeZone'], { ...elastic, elastic_time_zone: 'Moon/Base' }],
  [['file_send_path timeFormat'], { sender_type: 'file', file_send_path: '/a-%Q' }],
  [['file_send_path timeFormat'], { sender_type: 'file', file_send_path: '/a-%' }],
  [['kafka_compression choice'], { ...kafka, kafka_compression: 'zstd' }],
  [['kafka_compression unsupportedValue'], { ...kafka, kafka_compression: 'LZ4' }],
  [['kafka_version pattern'], { ...kafka, kafka_version: '2.0' }],
  [['kafka_topic topics'], { ...kafka, kafka_topic: 'a,b' }],
  [['csv_delimiter missing', 'csv_rotate_size missing'], { sender_type: 'csv', csv_fields: 'a' }],
  [['sqlfile_rotate_size missing'], { sender_type: 'sqlfile', sqlfile_table: 't' }],
  [['influxdb_fields missing'], influx],
  [['influxdb_fields aliases'], { ...influx, influxdb_fields: 'a b c' }],
  [['pandora_region missing', 'pandora_host missing'], pandora],
  // The agent panics when it builds the address of such a repository.
  [['pandora_repo_name pattern'], { ...pandora, ...pandoraServer, pandora_repo_name: '%Y' }],
  [['open_falcon_transfer_url missing', 'tags missing', 'collect_interval missing'], falcon],
])('%o', (findings, sender) => {
  expect(errorsOf(configWith({ sender })).sort()).toEqual(
    findings.map((finding) => `senders.0.${finding}`).sort(),
  )
})

test('the strategy of a sender without fault tolerance is not checked', () => {
  const sender = { ft_strategy: 'odd', fault_tolerant: 'false' }
  expect(errorsOf(configWith({ sender }))).toEqual([])
})

test('lz4 is accepted with a newer Kafka version', () => {
  const sender = { ...kafka, kafka_compression: 'lz4', kafka_version: '2.0.0' }
  expect(errorsOf(configWith({ sender }))).toEqual([])
})

test('the agent sets the interval of Open-Falcon senders for metrics and snmp', () => {
  const sender = { ...falcon, open_falcon_transfer_url: '', tags: '' }
  expect(errorsOf(metricWith({ type: 'cpu' }, { senders: [sender] }))).toEqual([])
  const reader = { mode: 'snmp', snmp_fields: '[{}]' }
  expect(errorsOf(configWith({ reader, sender }))).toEqual([])
})

describe('send_raw', () => {
  test.each([
    ['discard', { sender_type: 'discard' }, ['senders.0.sender_type rawSendingUnsupported']],
    ['http', http, ['senders.0.sender_type rawSendingUnsupported']],
    ['http without fault tolerance', { ...http, fault_tolerant: 'false' }, []],
    ['kafka', kafka, []],
  ])('%s', (_, sender, errors) =>
    expect(errorsOf(configWith({ sender, top: { send_raw: true } }))).toEqual(errors),
  )
})

describe('router', () => {
  const router = (values: Record<string, unknown>) =>
    errorsOf(
      configWith({
        top: { router: { router_key_name: 'k', router_match_type: 'equal', ...values } },
      }),
    )
  test.each([
    ['router_match_type routerMatchType', { router_match_type: undefined }],
    ['router_match_type routerMatchType', { router_match_type: '' }],
    ['router_match_type routerMatchType', { router_match_type: 'regex' }],
    ['router_key_name notText', { router_key_name: 5 }],
    ['router_default_sender noSuchSender', { router_default_sender: 1 }],
    ['router_default_sender noSuchSender', { router_default_sender: -1 }],
    ['router_default_sender number', { router_default_sender: '0' }],
    ['router_routes.a noSuchSender', { router_routes: { a: -1 } }],
    ['router_routes.a number', { router_routes: { a: 0.5 } }],
    ['router_routes notObject', { router_routes: [] }],
  ])('%s', (finding, values) => expect(router(values)).toEqual([`router.${finding}`]))

  test('null members count as absent', () => {
    expect(router({ router_default_sender: null, router_routes: null })).toEqual([])
  })
})

describe('configs that the agent accepts but that crash it', () => {
  test.each([
    ['xml without a key', { type: 'xml', expand: true }, 'key missing'],
    ['IP without a key', { type: 'IP', data_path: '/a.dat' }, 'key missing'],
  ])('%s', (_, transform, finding) =>
    expect(errorsOf(configWith({ transform }))).toEqual([`transforms.0.${finding}`]),
  )

  test('xml that expands into a new field needs no key', () => {
    const transform = { type: 'xml', expand: true, new: 'b' }
    expect(errorsOf(configWith({ transform }))).toEqual([])
  })

  test('Pandora cannot look up a nested field', () => {
    const transform = { type: 'IP', key: 'a.b', transform_at: 'server' }
    const sender = { ...pandora, pandora_region: 'nb', pandora_host: 'http://h' }
    expect(errorsOf(configWith({ transform, sender }))).toEqual(['transforms.0.key nestedKey'])
    expect(errorsOf(configWith({ transform }))).toEqual([])
  })
})
