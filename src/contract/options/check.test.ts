import { describe, expect, test } from 'vitest'
import { checkConfig } from './check'
import { recipes } from './recipes'

const good = {
  reader: { mode: 'file', log_path: '/var/log/a.log' },
  parser: { type: 'raw' },
  senders: [{ sender_type: 'discard' }],
}
/** "error reader.log_path missing" */
const found = (config: unknown) =>
  checkConfig(config).map(({ severity, path, code }) => `${severity} ${path.join('.')} ${code}`)

test('a sound config has nothing wrong', () => {
  expect(found(good)).toEqual([])
})

test.each(recipes.map(({ id, config }) => [id, config] as const))(
  'recipe %s has nothing wrong',
  (_, config) => expect(found(config)).toEqual([]),
)

describe('shape', () => {
  test.each([
    ['error  noObject', []],
    ['error reader noReader', { ...good, reader: undefined }],
    ['error senders noSender', { ...good, senders: [] }],
    ['error senders noList', { ...good, senders: {} }],
    ['error transforms noList', { ...good, transforms: {} }],
    ['error senders.0 noObject', { ...good, senders: ['kafka'] }],
    ['error parser.type noType', { ...good, parser: {} }],
    ['error transforms.0.type noType', { ...good, transforms: [{}] }],
  ])('%s', (text, config) => expect(found(config)).toContain(text))
})

test('a number in a map of texts is an error, and the text mends it', () => {
  const findings = checkConfig({ ...good, reader: { ...good.reader, expire: 24, skip: true } })
  expect(findings.find(({ path }) => path[1] === 'skip')).toMatchObject({
    code: 'asText',
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
  ])('%s', (text, config) => expect(found(config)).toContain(text))

  test.each(['1h30m', '0s', '500ms', ' 24h '])('%s is a duration', (expire) => {
    expect(found(reader({ expire }))).toEqual([])
  })

  test.each(['loop', 'loop 10s', '@every 1h30m', '@midnight', '0 */5 * * * *'])(
    '%s is a schedule',
    (mysql_cron) => {
      const config = {
        ...good,
        reader: { mode: 'mysql', mysql_datasource: 'a', mysql_database: 'b', mysql_cron },
      }
      expect(found(config)).not.toContain('error reader.mysql_cron cron')
    },
  )

  test('every day is no schedule', () => {
    const config = {
      ...good,
      reader: { mode: 'mysql', mysql_datasource: 'a', mysql_cron: 'daily' },
    }
    expect(found(config)).toContain('error reader.mysql_cron cron')
  })
})

describe('what the tables do not know', () => {
  test('is left alone, but for a type', () => {
    const config = {
      ...good,
      surprise: { deep: [1] },
      reader: { mode: 'quantum', whatever: 'x' },
      senders: [{ sender_type: 'discard', own: 'y' }],
    }
    expect(found(config)).toEqual(['error reader.mode unknownType'])
  })
})

describe('traps', () => {
  test('a comma parts grok patterns', () => {
    const parser = { type: 'grok', grok_patterns: '%{A:a},%{B:b}', grok_custom_patterns: '' }
    expect(found({ ...good, parser })).toContain('warning parser.grok_patterns grokComma')
  })

  test('replace runs before the parser unless told otherwise', () => {
    const replace = { type: 'replace', key: 'a', old: 'b', new: 'c' }
    expect(found({ ...good, transforms: [replace] })).toContain('warning transforms.0.stage early')
    expect(found({ ...good, transforms: [{ ...replace, stage: 'after_parser' }] })).not.toContain(
      'warning transforms.0.stage early',
    )
  })

  test('Pandora tolerates faults, whatever is said', () => {
    const senders = [{ sender_type: 'pandora', fault_tolerant: 'false' }]
    expect(found({ ...good, senders })).toContain(
      'warning senders.0.fault_tolerant pandoraTolerant',
    )
  })

  test('a router counts senders from 0', () => {
    const router = {
      router_key_name: 'k',
      router_match_type: 'equal',
      router_default_sender: 0,
      router_routes: { a: 1 },
    }
    expect(found({ ...good, router })).toEqual(['error router.router_routes.a routerPlace'])
    expect(found({ ...good, router: { router_routes: { a: 9 } } })).toEqual([
      'warning router.router_key_name routerIdle',
    ])
  })

  test('beside metrics a reader is idle', () => {
    const metric = [
      { type: 'cpu', attributes: { cpu_usage_idle: 'no' }, config: { per_cpu: 'perhaps' } },
    ]
    expect(found({ ...good, parser: undefined, metric })).toEqual([
      'warning reader idleBesideMetrics',
      'error metric.0.attributes.cpu_usage_idle boolean',
      'error metric.0.config.per_cpu boolean',
    ])
  })
})

test('beside a number in a map of texts the rest is checked as well', () => {
  const reader = { mode: 'tailx', log_path: 5, expire: 'x' }
  expect(found({ ...good, reader })).toEqual([
    'error reader.log_path asText',
    'error reader.expire duration',
  ])
})
