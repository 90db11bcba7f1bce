import { expect, test } from 'vitest'
import type { Config } from '../../contract/configs'
import { secretMarker } from '../../domain/secrets/secretTexts'
import { backupText, readBackup } from './backupFile'
import { restoreChange, restoreItem, withSecret } from './restoreItems'

const content = { senders: [{ sender_type: 'pandora', pandora_sk: 's3cret' }] }
const there: Config = {
  name: 'c',
  note: 'n',
  tags: ['web'],
  config: content,
  timestamp: 5,
  raw: {},
}
const tags = new Set(['web'])
const path = ['senders', 0, 'pandora_sk']

const [item] = readBackup(backupText([there, { ...there, name: 'x', config: null }], 's', 0)) ?? []
if (!item) throw new Error('nothing was read')

test('a backup holds every config that was sent, and none of their secrets', () => {
  const text = backupText([there, { ...there, name: 'x', config: null }], 'prod', 0)
  expect(text).not.toContain('s3cret')
  expect(JSON.parse(text)).toMatchObject({ server: 'prod', takenAt: '1970-01-01T00:00:00.000Z' })
  expect(readBackup(text)).toMatchObject([{ name: 'c', note: 'n', tags: ['web'] }])
})

test.each(['', '{', '[1]', '{"configs":[{"name":1}]}', '{"configs":{}}'])(
  '%s is no backup',
  (text) => {
    expect(readBackup(text)).toBeNull()
  },
)

test('a list as the API sends it is one, with a byte order mark as well', () => {
  expect(readBackup('\uFEFF[{"name":"c","config":{}}]')).toEqual([
    { name: 'c', note: '', tags: [], config: {} },
  ])
})

test('what is there already takes its secrets from the server', () => {
  expect(restoreItem(item, there, tags)).toMatchObject({ is: 'same', missing: [], config: content })
  const edited = { ...there, note: 'm' }
  expect(restoreItem(item, edited, tags)).toMatchObject({ is: 'other', missing: [], at: 5 })
})

test('elsewhere the secrets are typed again, and tags that are not there are left out', () => {
  const fresh = restoreItem(item, undefined, new Set())
  expect(fresh).toMatchObject({ is: 'new', missing: [path], unknownTags: ['web'], at: null })
  expect(restoreChange(fresh, [{ path, secret: 'typed' }])).toEqual({
    kind: 'createConfig',
    config: 'c',
    note: 'n',
    tags: [],
    content: { senders: [{ sender_type: 'pandora', pandora_sk: 'typed' }] },
  })
})

test('what is overwritten is the one that was looked at', () => {
  const change = restoreChange(restoreItem(item, { ...there, note: 'm' }, tags), [])
  expect(change).toMatchObject({ kind: 'saveConfig', base: 5, content })
})

test('a secret inside a text takes its place there', () => {
  const config = { url: `https://u:${secretMarker}@h` }
  expect(withSecret(config, ['url'], 'p$&')).toEqual({ url: 'https://u:p$&@h' })
})
