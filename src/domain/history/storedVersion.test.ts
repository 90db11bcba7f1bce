import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRecord } from '../../lib/json/json'
import { readKept, writeJson } from '../../lib/json/losslessJson'
import { anyObjectText } from '../../lib/json/testing/anyJsonText'
import type { Config } from '../../contract/configs'
import { fillSecrets } from '../secrets/configSecrets'
import { createVersionReader } from './versionReader'
import {
  newestFirst,
  rowOf,
  versionIn,
  versionOf,
  oldestBeyond,
  type StoredVersion,
} from './storedVersion'

const config = { name: 'c', note: 'n', tags: ['t'], config: { a: 1 }, timestamp: 5, raw: {} }
const secret = { ...config, config: { senders: [{ pandora_sk: 's3cret' }] } }
const version = (id: string, at: number | null, seenAt = 0): StoredVersion => ({
  config: 'c',
  id,
  at,
  seenAt,
  how: 'first',
  note: '',
  tags: [],
  content: {},
})

test('the id depends on the time, note and content, but not on the order of keys', () => {
  const one = versionOf({ ...config, config: { a: 1, b: 2 } }, 9)
  expect(versionOf({ ...config, config: { b: 2, a: 1 } }, 99)?.id).toBe(one?.id)
  expect(versionOf({ ...config, config: { a: 1, b: 3 } }, 9)?.id).not.toBe(one?.id)
  expect(versionOf({ ...config, timestamp: 6 }, 9)?.id).not.toBe(versionOf(config, 9)?.id)
  expect(versionOf({ ...config, note: 'm' }, 9)?.id).not.toBe(versionOf(config, 9)?.id)
})

test('a version has no secrets', () => {
  expect(JSON.stringify(versionOf(secret, 9))).not.toContain('s3cret')
})

test('a config without content is no version', () => {
  expect(versionOf({ ...config, config: null }, 9)).toBeNull()
})

test('versions are sorted newest first, by the server’s time or when they were seen', () => {
  const all = [version('old', 1), version('new', 3), version('seen', null, 2)]
  expect(all.sort(newestFirst).map(({ id }) => id)).toEqual(['new', 'seen', 'old'])
})

test('the oldest versions beyond the count are returned', () => {
  const all = [version('a', 1), version('b', 3), version('c', 2)]
  expect(oldestBeyond(all, 2).map(({ id }) => id)).toEqual(['a'])
  expect(oldestBeyond(all, 3)).toEqual([])
})

test('content is stored and restored byte for byte', () => {
  fc.assert(
    fc.property(anyObjectText, (other) => {
      const text = `{ "x":${other} ,"pandora_sk" :"s3\\/cret","y":1.0}`
      const content = readKept(text)
      const found = versionOf({ ...config, config: isRecord(content) ? content : null }, 9)
      if (!found) throw new Error('no version')
      const read = versionIn(structuredClone(rowOf({ ...found, how: 'first' })))
      expect(writeJson(read.content)).not.toContain('cret')
      expect(writeJson(fillSecrets(read.content, content).config)).toBe(text)
    }),
  )
})

test('a version that an earlier console stored is read as it is', () => {
  expect(versionIn(version('a', 1))).toEqual(version('a', 1))
})

test('a large content, which a worker may hide, makes the same version', async () => {
  const read = createVersionReader()
  const filler = 'x'.repeat(200_000)
  for (const content of [{ filler, ...secret.config, n: 1 }, filler]) {
    const large = { ...secret, config: readKept(JSON.stringify(content)) as Config['config'] }
    const made = versionOf(large, 9)
    const row = await read(large, 9)
    expect(row).not.toHaveProperty('content')
    expect(row && rowOf({ ...row, how: 'first' })).toEqual(made && rowOf({ ...made, how: 'first' }))
  }
  expect(await read(secret, 9)).toEqual(versionOf(secret, 9))
  expect(await read({ ...config, config: null }, 9)).toBeNull()
})
