import { expect, test } from 'vitest'
import { readKept, writeJson } from '../../lib/json/losslessJson'
import { historyFileText, parseHistoryFile } from './historyFile'
import { versionOf, type StoredVersion } from './storedVersion'

const newVersion = versionOf(
  { name: 'c', note: 'n', tags: ['t'], config: { a: 1 }, timestamp: 5, raw: {} },
  9,
)
if (!newVersion) throw new Error('no version')
const version: StoredVersion = { ...newVersion, how: 'here' }

test('a written version is read unchanged, with the file as its source', () => {
  expect(parseHistoryFile(historyFileText([version], 'prod', 0))).toEqual([
    { ...version, how: 'imported' },
  ])
})

test.each([
  '',
  '[]',
  '{"kind":"other"}',
  '{"kind":"logkit-config-history","version":2,"snapshots":[]}',
])('%s is not a history file', (text) => expect(parseHistoryFile(text)).toBeNull())

test('a version with a time that no clock shows is skipped; the others are read', () => {
  const odd = [{ ...version, at: 1e22 }, { ...version, seenAt: 1e22 }, null, { config: '' }]
  const text = JSON.stringify({
    kind: 'logkit-config-history',
    version: 1,
    snapshots: [...odd, version],
  })
  expect(parseHistoryFile(text)).toEqual([{ ...version, how: 'imported' }])
})

test('a secret in the file is not read', () => {
  const text = historyFileText([{ ...version, content: { password: 'plain' } }], 'prod', 0)
  expect(JSON.stringify(parseHistoryFile(text))).not.toContain('plain')
})

test('a version keeps its bytes in the file', () => {
  const content = '{ "n":12345678901234567890,"2":1.0,"1":1e400 ,"2":1.0}'
  const text = historyFileText([{ ...version, content: readKept(content) }], 'prod', 0)
  expect(parseHistoryFile(text)?.map((one) => writeJson(one.content))).toEqual([content])
})

test('a version whose content the server sent as text is read again', () => {
  const stored = { ...version, content: 'no JSON' }
  const [read] = parseHistoryFile(historyFileText([stored], 'prod', 0)) ?? []
  expect(read?.content).toBe('no JSON')
})
