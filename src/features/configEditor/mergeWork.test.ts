import { expect, test } from 'vitest'
import { edited } from './document'
import { mergeWork, settle } from './mergeWork'
import { beginWith } from './work'

const sender = (type: string, more = {}) => ({ sender_type: type, ...more })
const content = { reader: { mode: 'dir', log_path: '/a' }, senders: [sender('discard')] }
const base = { at: 1, note: 'n', content }
const begun = beginWith(base)
const mine = (path: (string | number)[], value: unknown) => ({
  ...begun,
  document: edited(begun.document, path, value),
})

test('what only one side changed is taken from it', () => {
  const theirs = { ...base, at: 2, note: 'their note', content: { ...content, batch_len: 9 } }
  const merged = mergeWork(mine(['reader', 'log_path'], '/b'), theirs)
  expect(merged.conflicts).toEqual([])
  expect(settle(merged, [])).toEqual({
    content: { ...content, batch_len: 9, reader: { mode: 'dir', log_path: '/b' } },
    note: 'their note',
  })
})

test.each([
  ['mine', '/b'],
  ['theirs', '/c'],
  ['base', '/a'],
] as const)('what both changed has a choice: %s', (side, path) => {
  const theirs = { ...base, content: { ...content, reader: { mode: 'dir', log_path: '/c' } } }
  const merged = mergeWork(mine(['reader', 'log_path'], '/b'), theirs)
  expect(merged.conflicts.map(({ path }) => path)).toEqual([['config', 'reader', 'log_path']])
  expect(settle(merged, [side]).content).toMatchObject({ reader: { log_path: path } })
})

test('options of two kinds of reader are never mixed', () => {
  const theirs = {
    ...base,
    content: { ...content, reader: { mode: 'mysql', mysql_datasource: 'd' } },
  }
  const { conflicts } = mergeWork(mine(['reader', 'log_path'], '/b'), theirs)
  expect(conflicts.map(({ path }) => path)).toEqual([['config', 'reader']])
})

test('conflicts in one list are settled without shifting each other', () => {
  const two = { ...base, content: { senders: [sender('a', { x: 1 }), sender('b', { y: 1 })] } }
  const work = beginWith(two)
  const changed = [0, 1].reduce(
    (document, i) => edited(document, ['senders', i, i ? 'y' : 'x'], 2),
    work.document,
  )
  const theirs = { ...two, content: { senders: [sender('b', { y: 3 })] } }
  const merged = mergeWork({ ...work, document: changed }, theirs)
  expect(
    settle(
      merged,
      merged.conflicts.map(() => 'theirs'),
    ).content,
  ).toEqual(theirs.content)
  expect(
    settle(
      merged,
      merged.conflicts.map(() => 'mine'),
    ).content,
  ).toEqual({
    senders: [sender('a', { x: 2 }), sender('b', { y: 2 })],
  })
})
