import { expect, test } from 'vitest'
import { selectedIds, currentSelection } from './selection'

const selection = {
  is: 'matching' as const,
  ids: new Set(['a', 'b', 'c', 'd']),
  except: new Set(['d', 'x']),
  takenAt: 5,
  resolveSelection: () => Promise.resolve(new Set<string>()),
}
// c was removed; e and the excepted x were added.
const now = new Set(['a', 'b', 'd', 'e', 'x'])

test('a selection of rows is returned as it is, a selection by filter without its exceptions', () => {
  expect(selectedIds({ is: 'rows', ids: new Set(['a', 'b']) })).toEqual(['a', 'b'])
  expect(selectedIds(selection)).toEqual(['a', 'b', 'c'])
})

test('changed ids are skipped by default', () => {
  expect(currentSelection(selection, now, { added: false, removed: false })).toEqual({
    ids: ['a', 'b'],
    selectionChange: { takenAt: 5, added: ['e'], removed: ['c'] },
  })
})

test.each([
  [{ added: true, removed: false }, ['a', 'b', 'e']],
  [{ added: false, removed: true }, ['a', 'b', 'c']],
  [{ added: true, removed: true }, ['a', 'b', 'c', 'e']],
])('with %o: %o, without the exceptions', (include, ids) => {
  const current = currentSelection(selection, now, include)
  expect(current.ids).toEqual(ids)
  // The change is reported in any case.
  expect(current.selectionChange).toMatchObject({ added: ['e'], removed: ['c'] })
})
