import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Config } from '../../contract/configs'
import { versionDigest } from '../../domain/plan/model/planRequest'
import { secretMarker } from '../../domain/secrets/secretTexts'
import { isRecord } from '../../lib/json/json'
import { readKept, writeJson } from '../../lib/json/losslessJson'
import { anyObjectText } from '../../lib/json/testing/anyJsonText'
import { backupText, readBackup } from './backupFile'
import { restoreChange, toRestoreItem, withSecret } from './restoreItems'

const content = { senders: [{ sender_type: 'pandora', pandora_sk: 's3cret' }] }
const current: Config = {
  name: 'c',
  note: 'n',
  tags: ['web'],
  config: content,
  timestamp: 5,
  raw: {},
}
const tags = new Set(['web'])
const path = ['senders', 0, 'pandora_sk']

const [item] =
  readBackup(backupText([current, { ...current, name: 'x', config: null }], 's', 0)) ?? []
if (!item) throw new Error('nothing was read')

test('a backup holds every config that has content, and no secrets', () => {
  const text = backupText([current, { ...current, name: 'x', config: null }], 'prod', 0)
  expect(text).not.toContain('s3cret')
  expect(JSON.parse(text)).toMatchObject({ server: 'prod', takenAt: '1970-01-01T00:00:00.000Z' })
  expect(readBackup(text)).toMatchObject([{ name: 'c', note: 'n', tags: ['web'] }])
})

test.each(['', '{', '[1]', '{"configs":[{"name":1}]}', '{"configs":{}}'])(
  '%s is not a backup',
  (text) => {
    expect(readBackup(text)).toBeNull()
  },
)

test('a list as the API sends it is a backup, also with a byte order mark', () => {
  expect(readBackup('\uFEFF[{"name":"c","config":{}}]')).toEqual([
    { name: 'c', note: '', tags: [], config: {} },
  ])
})

test('an existing config takes its secrets from the server', () => {
  expect(toRestoreItem(item, current, tags)).toMatchObject({
    is: 'same',
    missing: [],
    config: content,
  })
  const edited = { ...current, note: 'm' }
  expect(toRestoreItem(item, edited, tags)).toMatchObject({
    is: 'other',
    missing: [],
    opened: versionDigest({ note: 'm', content: current.config }),
  })
})

test('a new config lacks its secrets, and leaves out tags that the server does not have', () => {
  const fresh = toRestoreItem(item, undefined, new Set())
  expect(fresh).toMatchObject({ is: 'new', missing: [path], unknownTags: ['web'], opened: null })
  expect(restoreChange(fresh, [{ path, secret: 'typed' }])).toEqual({
    kind: 'createConfig',
    config: 'c',
    note: 'n',
    tags: [],
    content: { senders: [{ sender_type: 'pandora', pandora_sk: 'typed' }] },
  })
})

test('overwriting names the version that was compared', () => {
  const change = restoreChange(toRestoreItem(item, { ...current, note: 'm' }, tags), [])
  const opened = versionDigest({ note: 'm', content: current.config })
  expect(change).toMatchObject({ kind: 'saveConfig', opened, content })
})

test('a secret within a text replaces its marker there', () => {
  const config = { url: `https://u:${secretMarker}@h` }
  expect(withSecret(config, ['url'], 'p$&')).toEqual({ url: 'https://u:p$&@h' })
})

test('content is backed up and restored byte for byte, its secrets apart', () => {
  fc.assert(
    fc.property(anyObjectText, anyObjectText, (other, now) => {
      const textWith = (secret: string) => `{ "x":${other} ,"pandora_sk" :"${secret}","y":1.0}`
      const configWith = (text: string) => {
        const config = readKept(text)
        return { ...current, config: isRecord(config) ? config : null }
      }
      const text = backupText([configWith(textWith('s3cret'))], 's', 0)
      expect(text).toContain(textWith(secretMarker))
      const [read] = readBackup(text) ?? []
      if (!read) throw new Error('nothing was read')
      expect(toRestoreItem(read, configWith(textWith('s3cret')), tags).is).toBe('same')
      const changed = toRestoreItem(read, configWith(`{"pandora_sk":"n3w","z":${now}}`), tags)
      const restored = restoreChange(changed, [])
      expect('content' in restored && writeJson(restored.content)).toBe(textWith('n3w'))
      const typed = restoreChange(toRestoreItem(read, undefined, tags), [
        { path: ['pandora_sk'], secret: 'typed' },
      ])
      expect('content' in typed && writeJson(typed.content)).toBe(textWith('typed'))
    }),
    { numRuns: 50 },
  )
})

test('a config whose content is no object is left out, so that the others can be restored', () => {
  const text = backupText([current, { ...current, name: 'broken', config: '{' }], 's', 0)
  expect(readBackup(text)?.map(({ name }) => name)).toEqual(['c'])
})
