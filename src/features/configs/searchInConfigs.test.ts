import { expect, test } from 'vitest'
import { excerpt, toSearchableConfig, searchInConfigs } from './searchInConfigs'

const all = [
  toSearchableConfig({
    name: 'nginx',
    config: {
      reader: { mode: 'tailx', log_path: '/var/log/NGINX/*.log' },
      senders: [{ sender_type: 'kafka', kafka_topic: 'web', pandora_sk: 'hidden-key' }],
      batch_len: 1000,
      'odd key': { 'a.b': true },
    },
  }),
  toSearchableConfig({ name: 'text', config: 'mysql://root:hidden-key@db/x' }),
  toSearchableConfig({ name: 'none', config: null }),
]
const found = (text: string) =>
  searchInConfigs(all, text).map(({ config, path }) => `${config} ${path}`)

test('finds keys and values with their paths, ignoring case', () => {
  expect(found('nginx')).toEqual(['nginx reader.log_path'])
  expect(found('KAFKA')).toEqual(['nginx senders[0].sender_type', 'nginx senders[0].kafka_topic'])
  expect(found(' 1000 ')).toEqual(['nginx batch_len'])
  expect(found('a.b')).toEqual(['nginx ["odd key"]["a.b"]'])
  expect(found('db/x')).toEqual(['text '])
  expect(found('.*')).toEqual([])
  expect(found('  ')).toEqual([])
})

test('never finds a secret, but finds the key that holds it, without the value', () => {
  expect(found('hidden')).toEqual([])
  expect(found('•')).toEqual(['text '])
  expect(searchInConfigs(all, 'pandora_sk')).toMatchObject([{ value: '', secret: true }])
  expect(JSON.stringify(all)).not.toContain('hidden-key')
})

test('an excerpt keeps the text near the match', () => {
  expect(excerpt('abc', 'B')).toEqual({ before: 'a', match: 'b', after: 'c' })
  expect(excerpt('abc', 'x')).toBeNull()
  const long = excerpt(`${'x'.repeat(50)}hit${'y'.repeat(90)}`, 'hit')
  expect(long?.before).toBe(`…${'x'.repeat(40)}`)
  expect(long?.after).toBe(`${'y'.repeat(80)}…`)
})

test('a key that the user calls no secret is found with its value', () => {
  const config = { name: 'a', config: { senders: [{ password: 'not-hidden' }] } }
  expect(searchInConfigs([toSearchableConfig(config)], 'not-hidden')).toEqual([])
  const readable = toSearchableConfig(config, new Set(['password']))
  expect(searchInConfigs([readable], 'not-hidden')).toMatchObject([{ secret: false }])
})
