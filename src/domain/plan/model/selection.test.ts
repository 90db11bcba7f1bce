import { expect, test } from 'vitest'
import { selectedIds, reconcileSelection } from './selection'

const picked = {
  is: 'matching' as const,
  ids: new Set(['a', 'b', 'c', 'd']),
  except: new Set(['d', 'x']),
  takenAt: 5,
  resolveSelection: () => Promise.resolve(new Set<string>()),
}
// c went, e and the excepted x came.
const now = new Set(['a', 'b', 'd', 'e', 'x'])

test('rows are what they are; of what matched the exceptions are left out', () => {
  expect(selectedIds({ is: 'rows', ids: new Set(['a', 'b']) })).toEqual(['a', 'b'])
  expect(selectedIds(picked)).toEqual(['a', 'b', 'c'])
})

test('nothing that nobody looked at is taken in unasked', () => {
  expect(reconcileSelection(picked, now, { more: false, gone: false })).toEqual({
    ids: ['a', 'b'],
    drift: { takenAt: 5, more: ['e'], gone: ['c'] },
  })
})

test.each([
  [{ more: true, gone: false }, ['a', 'b', 'e']],
  [{ more: false, gone: true }, ['a', 'b', 'c']],
  [{ more: true, gone: true }, ['a', 'b', 'c', 'e']],
])('with %o: %o, and never an exception', (include, ids) => {
  const settled = reconcileSelection(picked, now, include)
  expect(settled.ids).toEqual(ids)
  // The drift is said whatever is done about it.
  expect(settled.drift).toMatchObject({ more: ['e'], gone: ['c'] })
})
