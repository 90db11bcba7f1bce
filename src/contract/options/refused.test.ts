import { describe, expect, test } from 'vitest'
import { configWith, findingsOf, metricWith } from './testing/testConfig'

const errorsOf = (config: unknown) => findingsOf(config, 'error')
const reader = (values: Record<string, unknown>) => configWith({ reader: values })
const parser = (values: Record<string, unknown>) => configWith({ parser: values })
const transform = (values: Record<string, unknown>) => configWith({ transform: values })
const sender = (values: Record<string, unknown>, top = {}) => configWith({ sender: values, top })
const top = (values: Record<string, unknown>) => configWith({ top: values })

describe('JSON types', () => {
  test.each([
    ['batch_len number', top({ batch_len: '5' })],
    ['batch_len number', top({ batch_len: '' })],
    ['batch_size number', top({ batch_size: 1e30 })],
    ['batch_interval number', top({ batch_interval: 0.5 })],
    ['note notText', top({ note: 12 })],
    ['name notText', top({ name: 42 })],
    ['env_tag notText', top({ env_tag: 5 })],
    ['createtime notText', top({ createtime: 1 })],
    ['from_server boolean', top({ from_server: 'true' })],
    ['extra_info boolean', top({ extra_info: 1 })],
    ['reader.expire notText', reader({ expire: 24 })],
    ['cleaner notObject', top({ cleaner: 'x' })],
    ['transforms.0.offset number', transform({ type: 'date', key: 'a', offset: '8' })],
    ['transforms.0.offset number', transform({ type: 'date', key: 'a', offset: 1.5 })],
    ['transforms.0.value notText', transform({ type: 'label', key: 'a', value: 7 })],
    ['transforms.0.key notText', transform({ type: 'case', mode: 'upper', key: ['a'] })],
    ['transforms.0.end number', transform({ type: 'substring', key: 'a', end: 80.5 })],
    ['transforms.0.override boolean', transform({ type: 'copy', key: 'a', override: 1 })],
    ['transforms.0.new_key_name notText', transform({ type: 'rename', key: 'a', new_key_name: 1 })],
    ['transforms.0.Key notText', transform({ type: 'pick', Key: 1 })],
  ])('%s', (finding, config) => expect(errorsOf(config)).toEqual([finding]))
})

describe('types', () => {
  test.each([
    ['reader.mode unknownType', reader({ mode: 'Tailx' })],
    ['parser.type unknownType', parser({ type: 'kv' })],
    ['parser.type noType', parser({ type: '' })],
    ['parser.type noType', parser({})],
    ['transforms.0.type unknownType', transform({ type: 'Rename' })],
    ['transforms.0.type noType', transform({ type: 3 })],
    ['senders.0.sender_type unknownType', sender({ sender_type: 'Discard' })],
    ['senders.0.sender_type noType', sender({ sender_type: null })],
  ])('%s', (finding, config) => expect(errorsOf(config)).toEqual([finding]))

  test('blanks around a type are ignored, except in transforms', () => {
    expect(errorsOf(reader({ mode: ' tailx ' }))).toEqual([])
    expect(errorsOf(transform({ type: ' pick' }))).toEqual(['transforms.0.type unknownType'])
  })
})

describe('regular expressions', () => {
  test.each([
    ['reader.head_pattern regex', reader({ head_pattern: '^(?=a)' })],
    ['transforms.0.pattern regex', transform({ type: 'filter', key: 'a', pattern: '(a' })],
    ['transforms.0.remove_pattern regex', transform({ type: 'filter', remove_pattern: '[' })],
    ['transforms.0.old_string regex', transform({ type: 'replace', old_string: '(', regex: true })],
    ['parser.nginx_log_format_regex regex', parser({ type: 'nginx', nginx_log_format_regex: '*' })],
    ['parser.qiniulog_prefix regex', parser({ type: 'qiniulog', qiniulog_prefix: '(' })],
  ])('%s', (finding, config) => expect(errorsOf(config)).toEqual([finding]))

  test('without regex: true a replacement is plain text', () => {
    expect(errorsOf(transform({ type: 'replace', old_string: '(' }))).toEqual([])
  })

  test.each([
    ['mysql', { mysql_datasource: 'a', mysql_database: 'b' }],
    ['socket', { socket_service_address: 'a' }],
    ['http', {}],
  ])('%s does not support a head pattern', (mode, values) => {
    expect(errorsOf(reader({ mode, ...values, head_pattern: 'a' }))).toEqual([
      'reader.head_pattern unsupported',
    ])
    const config = configWith({ reader: { mode, ...values }, parser: { type: 'qiniulog' } })
    expect(errorsOf(config)).toEqual(['parser.type headPatternUnsupported'])
  })
})

const mysql = { mode: 'mysql', mysql_datasource: 'a', mysql_database: 'b' }
const fetching = { mode: 'httpfetch', http_service_address: 'a', http_service_path: '/a' }

describe('readers', () => {
  test.each([
    ['submeta_expire tooShort', { expire: '48h', submeta_expire: '24h' }],
    ['submeta_expire tooShort', { expire: '800h' }],
    ['run_time runTime', { run_time: 'at night' }],
    ['script_timeout notLonger', { mode: 'script', script_timeout: '0s' }],
    ['script_timeout tooLong', { mode: 'script', script_timeout: '20m' }],
    ['mysql_cron cron', { ...mysql, mysql_cron: '0 0 25 * * *' }],
    ['mysql_start_time time', { ...mysql, mysql_start_time: 'monday' }],
    ['mysql_database tableName', { ...mysql, mysql_database: 'd@(M)' }],
    ['sql_schema sqlSchema', { ...mysql, sql_schema: 'id' }],
    ['sql_schema sqlSchema', { ...mysql, sql_schema: 'id long,at date' }],
    ['mongo_filters jsonShape', { ...mongo(), mongo_filters: '[]' }],
    ['http_headers jsonShape', { ...fetching, http_headers: '{"a":1}' }],
    ['snmp_fields jsonShape', { mode: 'snmp', snmp_fields: '{"a":1}' }],
    ['snmp_fields missing', { mode: 'snmp', snmp_fields: '[]' }],
    ['http_service_path pattern', { mode: 'http', http_service_path: 'a' }],
    ['http_service_path pattern', { mode: 'http', http_service_path: '/a, /b' }],
    ['kafka_topic list', { ...kafka(), kafka_topic: ' , ' }],
    ['socket_rule unsupportedValue', { ...socket(), socket_rule: '按行首正则读取' }],
    ['read_from choice', { mode: 'file', read_from: 'middle' }],
    ['es_host url', { mode: 'elastic', es_index: 'i', es_host: 'a b' }],
    ['cache_ttl missing', { mode: 'cloudwatch', region: 'a', namespace: 'b' }],
    ['s3_bucket missing', { ...cloudtrail(), s3_bucket: '' }],
    ['postgres_datasource pattern', { ...postgres(), postgres_datasource: 'host = a' }],
  ])('%s', (finding, values) => expect(errorsOf(reader(values))).toEqual([`reader.${finding}`]))

  test('snmp tables may replace its fields', () => {
    expect(errorsOf(reader({ mode: 'snmp', snmp_tables: '[{"table_name":"t"}]' }))).toEqual([])
  })
})

const mongo = () => ({ mode: 'mongo', mongo_host: 'h', mongo_database: 'd', mongo_collection: 'c' })
const kafka = () => ({ mode: 'kafka', kafka_groupid: 'g', kafka_topic: 't', kafka_zookeeper: 'z' })
const socket = () => ({ mode: 'socket', socket_service_address: 'tcp://:5140' })
const postgres = () => ({ mode: 'postgres', postgres_database: 'd' })
const cloudtrail = () => ({
  mode: 'cloudtrail',
  s3_region: 'r',
  s3_access_key: 'a',
  s3_secret_key: 's',
  s3_bucket: 'b',
})

describe('parsers', () => {
  const custom = (patterns: string, customPatterns = '') =>
    parser({ type: 'grok', grok_patterns: patterns, grok_custom_patterns: customPatterns })
  test.each([
    ['grok_patterns missing', parser({ type: 'grok' })],
    ['grok_patterns list', custom(' , ')],
    ['grok_patterns grokInvalid', custom('%{NOBODY:a}')],
    ['grok_patterns grokInvalid', custom('(?=a)')],
    ['grok_patterns grokInvalid', custom('(a')],
    ['grok_custom_patterns grokInvalid', custom('%{A:a}', 'A')],
    ['grok_patterns grokInvalid', custom('%{A:a}', 'A %{B}\nB %{A}')],
    ['nginx_log_format_path missing', parser({ type: 'nginx', nginx_log_format_name: 'main' })],
    ['nginx_log_format_name missing', parser({ type: 'nginx', nginx_log_format_path: '/a' })],
    ['nginx_schema nginxSchema', nginx('time_local')],
    ['nginx_schema nginxSchema', nginx('status long,')],
    ['csv_schema csvSchema', csv({ csv_schema: 'id int' })],
    ['csv_schema csvSchema', csv({ csv_schema: 'id:long' })],
    ['csv_schema csvSchema', csv({ csv_schema: 'id long,id long' })],
    ['csv_contain_splitter_key unknownColumn', csv({ csv_contain_splitter_key: 'memo' })],
  ])('%s', (finding, config) => expect(errorsOf(config)).toEqual([`parser.${finding}`]))

  test('a pattern that a file may define is a warning, a built-in one is nothing', () => {
    const inFile = { type: 'grok', grok_patterns: '%{OWN:a}', grok_custom_pattern_files: '/p' }
    expect(errorsOf(parser(inFile))).toEqual([])
    expect(findingsOf(parser(inFile), 'warning')).toEqual(['parser.grok_patterns grokUnknown'])
    expect(errorsOf(custom('%{BACULA_HOST:a}'))).toEqual([])
    expect(findingsOf(custom('%{BACULA_HOST:a}'), 'warning')).toEqual([])
    // A list of commas names no file.
    const nowhere = { ...inFile, grok_custom_pattern_files: ' , ' }
    expect(errorsOf(parser(nowhere))).toEqual(['parser.grok_patterns grokInvalid'])
  })
})

const nginx = (nginx_schema: string) =>
  parser({ type: 'nginx', nginx_log_format_regex: 'a', nginx_schema })
const csv = (values: Record<string, string>) =>
  parser({ type: 'csv', csv_schema: 'id long', ...values })

test.each([
  ['dsl convertDsl', { type: 'convert', dsl: 'a uuid' }],
  ['dsl convertDsl', { type: 'convert', dsl: 'a long,a float' }],
  ['dsl convertDsl', { type: 'convert', dsl: 'a map{b long' }],
  ['dsl convertDsl', { type: 'convert', dsl: 'a long x' }],
  ['end tooSmall', { type: 'substring', start: 3, end: 3 }],
  ['start tooSmall', { type: 'substring', start: -1, end: 3 }],
  ['end missing', { type: 'substring' }],
  ['map missing', { type: 'mapreplace', key: 'a' }],
  ['map replaceMap', { type: 'mapreplace', key: 'a', map: 'a' }],
  ['key missing', { type: 'keyvalue' }],
  ['data_path pattern', { type: 'IP', key: 'a', data_path: '/ip.csv' }],
])('transforms: %s of %o', (finding, values) =>
  expect(errorsOf(transform(values))).toEqual([`transforms.0.${finding}`]),
)

describe('metrics', () => {
  test.each([
    ['metric noMetrics', { ...metricWith({}), metric: [] }],
    ['metric.0.type unknownType', metricWith({ type: 'gpu' })],
    ['metric.0.type noType', metricWith({})],
    ['metric.0.attributes notObject', metricWith({ type: 'cpu', attributes: [] })],
    ['metric.0.config notObject', metricWith({ type: 'cpu', config: [] })],
    ['metric.0.Config notObject', metricWith({ type: 'cpu', Config: [] })],
    ['metric.0.config.endpoint missing', metricWith({ type: 'docker' })],
    [
      'metric.0.config.servers notText',
      metricWith({ type: 'elasticsearch', config: { servers: 1 } }),
    ],
    ['metric.0.config.address missing', metricWith({ type: 'http_response', config: null })],
    ['metric.0.config.per_cpu boolean', metricWith({ type: 'cpu', config: { per_cpu: 1 } })],
    ['metric.0.config.devices list', metricWith({ type: 'diskio', config: { devices: [1] } })],
    [
      'metric.0.config.http_datas missing',
      metricWith({ type: 'http', attributes: { http_data: false } }),
    ],
    ['transforms.0.type unknownType', metricWith({ type: 'cpu' }, { transforms: [{ type: 'x' }] })],
    ['reader.mode notText', metricWith({ type: 'cpu' }, { reader: { mode: 5 } })],
  ])('%s', (finding, config) => expect(errorsOf(config)).toEqual([finding]))
})
