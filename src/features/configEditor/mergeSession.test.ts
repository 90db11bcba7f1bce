import { expect, test } from 'vitest'
import { withEdit } from './configDocument'
import { mergeSession, resolveConflicts } from './mergeSession'
import { startSession } from './editSession'

const sender = (type: string, more = {}) => ({ sender_type: type, ...more })
const content = { reader: { mode: 'dir', log_path: '/a' }, senders: [sender('discard')] }
const base = { at: 1, note: 'n', content }
const initial = startSession(base)
const mine = (path: (string | number)[], value: unknown) => ({
  ...initial,
  document: withEdit(initial.document, path, value),
})

test('takes a value that only one side changed from that side', () => {
  const theirs = { ...base, at: 2, note: 'their note', content: { ...content, batch_len: 9 } }
  const merged = mergeSession(mine(['reader', 'log_path'], '/b'), theirs)
  expect(merged.conflicts).toEqual([])
  expect(resolveConflicts(merged, [])).toEqual({
    content: { ...content, batch_len: 9, reader: { mode: 'dir', log_path: '/b' } },
    note: 'their note',
  })
})

test.each([
  ['mine', '/b'],
  ['theirs', '/c'],
  ['base', '/a'],
] as const)('resolves a value that both sides changed with %s', (side, path) => {
  const theirs = { ...base, content: { ...content, reader: { mode: 'dir', log_path: '/c' } } }
  const merged = mergeSession(mine(['reader', 'log_path'], '/b'), theirs)
  expect(merged.conflicts.map(({ path }) => path)).toEqual([['config', 'reader', 'log_path']])
  expect(resolveConflicts(merged, [side]).content).toMatchObject({ reader: { log_path: path } })
})

test('never mixes the options of two types of reader', () => {
  const theirs = {
    ...base,
    content: { ...content, reader: { mode: 'mysql', mysql_datasource: 'd' } },
  }
  const { conflicts } = mergeSession(mine(['reader', 'log_path'], '/b'), theirs)
  expect(conflicts.map(({ path }) => path)).toEqual([['config', 'reader']])
})

test('resolves several conflicts in one list without shifting their indexes', () => {
  const two = { ...base, content: { senders: [sender('a', { x: 1 }), sender('b', { y: 1 })] } }
  const session = startSession(two)
  const changed = [0, 1].reduce(
    (document, i) => withEdit(document, ['senders', i, i ? 'y' : 'x'], 2),
    session.document,
  )
  const theirs = { ...two, content: { senders: [sender('b', { y: 3 })] } }
  const merged = mergeSession({ ...session, document: changed }, theirs)
  expect(
    resolveConflicts(
      merged,
      merged.conflicts.map(() => 'theirs'),
    ).content,
  ).toEqual(theirs.content)
  expect(
    resolveConflicts(
      merged,
      merged.conflicts.map(() => 'mine'),
    ).content,
  ).toEqual({
    senders: [sender('a', { x: 2 }), sender('b', { y: 2 })],
  })
})
