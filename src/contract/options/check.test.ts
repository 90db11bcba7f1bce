import { describe, expect, test } from 'vitest'
import { checkConfig } from './check'
import { readJson } from '../../lib/json/losslessJson'
import { recipes } from './recipes'

const good = {
  reader: { mode: 'file', log_path: '/var/log/a.log' },
  parser: { type: 'raw' },
  senders: [{ sender_type: 'discard' }],
}
/** "error reader.log_path missing" */
const findings = (config: unknown) =>
  checkConfig(config).map(({ severity, path, code }) => `${severity} ${path.join('.')} ${code}`)

test('a correct config has no findings', () => {
  expect(findings(good)).toEqual([])
})

test.each(recipes.map(({ id, config }) => [id, config] as const))(
  'recipe %s has no findings',
  (_, config) => expect(findings(config)).toEqual([]),
)

describe('shape', () => {
  test.each([
    ['error  notObject', []],
    ['error reader noReader', { ...good, reader: undefined }],
    ['error senders noSender', { ...good, senders: [] }],
    ['error senders notList', { ...good, senders: {} }],
    ['error transforms notList', { ...good, transforms: {} }],
    ['error senders.0 notObject', { ...good, senders: ['kafka'] }],
    ['error parser.type noType', { ...good, parser: {} }],
    ['error transforms.0.type noType', { ...good, transforms: [{}] }],
  ])('%s', (text, config) => expect(findings(config)).toContain(text))
})

test('a number in a map of texts is an error with its text as the fix', () => {
  const result = checkConfig({ ...good, reader: { ...good.reader, expire: 24, skip: true } })
  expect(result.find(({ path }) => path[1] === 'skip')).toMatchObject({
    code: 'notText',
    fix: 'true',
  })
})

describe('values', () => {
  const reader = (values: Record<string, string>) => ({
    ...good,
    reader: { mode: 'tailx', log_path: '/a', ...values },
  })

  test.each([
    ['error reader.expire duration', reader({ expire: '1 day' })],
    ['warning reader.expire_delete boolean', reader({ expire_delete: 'yes' })],
    ['warning reader.read_from choice', reader({ read_from: 'middle' })],
    ['warning reader.log_path missing', reader({ log_path: '' })],
    [
      'error transforms.0.offset number',
      { ...good, transforms: [{ type: 'date', key: 'a', offset: 'x' }] },
    ],
    ['warning cleaner.delete_interval number', { ...good, cleaner: { delete_interval: 'x' } }],
    ['error batch_len number', { ...good, batch_len: 'many' }],
  ])('%s', (text, config) => expect(findings(config)).toContain(text))

  test.each(['1h30m', '0s', '500ms', ' 24h '])('%s is a duration', (expire) => {
    expect(findings(reader({ expire }))).toEqual([])
  })

  test.each(['loop', 'loop 10s', '@every 1h30m', '@midnight', '0 */5 * * * *'])(
    '%s is a schedule',
    (mysql_cron) => {
      const config = {
        ...good,
        reader: { mode: 'mysql', mysql_datasource: 'a', mysql_database: 'b', mysql_cron },
      }
      expect(findings(config)).not.toContain('error reader.mysql_cron cron')
    },
  )

  test('daily is not a schedule', () => {
    const config = {
      ...good,
      reader: { mode: 'mysql', mysql_datasource: 'a', mysql_cron: 'daily' },
    }
    expect(findings(config)).toContain('error reader.mysql_cron cron')
  })
})

describe('members and types that the tables do not have', () => {
  test('are ignored, except for an unknown type', () => {
    const config = {
      ...good,
      surprise: { deep: [1] },
      reader: { mode: 'quantum', whatever: 'x' },
      senders: [{ sender_type: 'discard', own: 'y' }],
    }
    expect(findings(config)).toEqual(['error reader.mode unknownType'])
  })
})

describe('warnings about surprising behaviour', () => {
  test('a comma separates grok patterns', () => {
    const parser = { type: 'grok', grok_patterns: '%{A:a},%{B:b}', grok_custom_patterns: '' }
    expect(findings({ ...good, parser })).toContain('warning parser.grok_patterns grokComma')
  })

  test('replace runs before the parser by default', () => {
    const replace = { type: 'replace', key: 'a', old: 'b', new: 'c' }
    expect(findings({ ...good, transforms: [replace] })).toContain(
      'warning transforms.0.stage runsBeforeParser',
    )
    expect(
      findings({ ...good, transforms: [{ ...replace, stage: 'after_parser' }] }),
    ).not.toContain('warning transforms.0.stage runsBeforeParser')
  })

  test('a Pandora sender ignores fault_tolerant', () => {
    const senders = [{ sender_type: 'pandora', fault_tolerant: 'false' }]
    expect(findings({ ...good, senders })).toContain(
      'warning senders.0.fault_tolerant alwaysFaultTolerant',
    )
  })

  test('a router numbers senders from 0', () => {
    const router = {
      router_key_name: 'k',
      router_match_type: 'equal',
      router_default_sender: 0,
      router_routes: { a: 1 },
    }
    expect(findings({ ...good, router })).toEqual(['error router.router_routes.a noSuchSender'])
    expect(findings({ ...good, router: { router_routes: { a: 9 } } })).toEqual([
      'warning router.router_key_name routerUnused',
    ])
  })

  test('a reader is unused in a metric config', () => {
    const metric = [
      { type: 'cpu', attributes: { cpu_usage_idle: 'no' }, config: { per_cpu: 'perhaps' } },
    ]
    expect(findings({ ...good, parser: undefined, metric })).toEqual([
      'warning reader unusedWithMetrics',
      'error metric.0.attributes.cpu_usage_idle boolean',
      'error metric.0.config.per_cpu boolean',
    ])
  })
})

test('a number in a map of texts does not stop the other checks', () => {
  const reader = { mode: 'tailx', log_path: 5, expire: 'x' }
  expect(findings({ ...good, reader })).toEqual([
    'error reader.log_path notText',
    'error reader.expire duration',
  ])
})

test('numbers beyond doubles are checked by their digits', () => {
  const withBatch = (number: string) =>
    findings({ ...good, ...Object(readJson(`{"batch_len":${number}}`)) })
  expect(withBatch('9223372036854775807')).toEqual([])
  expect(withBatch('9223372036854775808')).toEqual(['error batch_len number'])
  expect(withBatch('1e400')).toEqual(['error batch_len number'])
  expect(withBatch('-12345678901234567')).toEqual(findings({ ...good, batch_len: -1 }))
})
