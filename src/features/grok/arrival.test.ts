import { expect, test } from 'vitest'
import type { GrokStore } from './grokStore'
import { encodeBase64 } from '../../lib/text/base64'
import { parserOf, startOf } from './arrival'
import { toFragment } from './share'
import { emptyBench } from './useBench'

const storeWith = (bench: typeof emptyBench | null): GrokStore => ({
  bench: () => Promise.resolve(bench),
  before: () => Promise.resolve(null),
  keepBefore: () => Promise.resolve(),
  keep: () => Promise.resolve(true),
  sets: () => Promise.resolve([]),
  putSet: () => Promise.resolve(true),
  removeSet: () => Promise.resolve(),
})
const kept = { patterns: ['%{WORD:old}'], custom: '', sample: 'a line', join: '' }

test.each([
  [['%{WORD:a}'], ''],
  [['%{WORD:a},%{WORD:b}'], ''],
  [['%{WORD:a}', 'x,%{MY:b}', 'y,z'], 'MY \\d+'],
])('patterns %j go into a config and come back', async (patterns, custom) => {
  const parser = parserOf({ patterns, custom })
  expect(parser.grok_patterns.split(',')).toHaveLength(patterns.length)
  const { bench } = await startOf({ hash: '', state: { grokParser: parser } }, storeWith(kept))
  expect(bench).toEqual({ ...kept, patterns, custom })
})

test('custom patterns as older pages keep them are read', async () => {
  const grok_custom_patterns = encodeBase64(encodeURIComponent('MY \\d+'))
  const state = { grokParser: { grok_patterns: '%{MY:a}', grok_custom_patterns } }
  const { bench } = await startOf({ hash: '', state }, storeWith(null))
  expect(bench.custom).toBe('MY \\d+')
})

test('a link brings a bench and says what it takes the place of', async () => {
  const bench = { patterns: ['%{IP:客户}', 'b'], custom: 'A b', sample: '日志\t😀', join: '^x' }
  const hash = `#${await toFragment(bench)}`
  expect(await startOf({ hash, state: null }, storeWith(kept))).toEqual({
    bench,
    before: kept,
    broken: false,
  })
  expect(await startOf({ hash, state: null }, storeWith(bench))).toMatchObject({ before: null })
  expect(await startOf({ hash, state: null }, storeWith(null))).toMatchObject({ before: null })
})

test('a link that is broken leaves what is there', async () => {
  for (const hash of ['#g=AAAA', '#g=%', '#other'])
    expect(await startOf({ hash, state: null }, storeWith(kept))).toEqual({
      bench: kept,
      before: null,
      broken: true,
    })
})
