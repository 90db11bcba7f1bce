import { expect, test } from 'vitest'
import { historyText, readHistory } from './historyFile'
import { seen, type Snapshot } from './snapshot'

const found = seen(
  { name: 'c', note: 'n', tags: ['t'], config: { a: 1 }, timestamp: 5, raw: {} },
  9,
)
if (!found) throw new Error('nothing was seen')
const snapshot: Snapshot = { ...found, how: 'here' }

test('what is written is read again as what it was, but from a file', () => {
  expect(readHistory(historyText([snapshot], 'prod', 0))).toEqual([
    { ...snapshot, how: 'imported' },
  ])
})

test.each([
  '',
  '[]',
  '{"kind":"other"}',
  '{"kind":"logkit-config-history","version":2,"snapshots":[]}',
])('%s is none', (text) => expect(readHistory(text)).toBeNull())

test('a secret that somebody wrote into it does not get into the store', () => {
  const text = historyText([{ ...snapshot, content: { password: 'plain' } }], 'prod', 0)
  expect(JSON.stringify(readHistory(text))).not.toContain('plain')
})
