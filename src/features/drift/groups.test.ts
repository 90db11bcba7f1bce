import { expect, test } from 'vitest'
import { groupOf, sortGroups } from './groups'

const none = {
  missing: 0,
  outdated: 0,
  edited: 0,
  stopped: 0,
  orphan: 0,
  settling: 0,
  unknown: 0,
  inStep: 0,
}
const groups = [
  groupOf('a', { ...none, inStep: 9, missing: 1 }),
  groupOf('b', { ...none, settling: 3 }),
  groupOf('c', { ...none, outdated: 1, edited: 1, stopped: 1, orphan: 1, inStep: 1 }),
  groupOf('d', none),
]
const names = (by: Parameters<typeof sortGroups>[1]) =>
  sortGroups(groups, by).map(({ name }) => name)

test('what settles or is unknown needs no hands', () => {
  expect(groups.map(({ drifting }) => drifting)).toEqual([1, 0, 4, 0])
  expect(groups.map(({ share }) => share)).toEqual([0.9, 0, 0.2, null])
})

test('groups are sorted by any column, and by name where that says nothing', () => {
  expect(names({ sort: 'drifting', order: 'descend' })).toEqual(['c', 'a', 'b', 'd'])
  expect(names({ sort: 'share', order: 'ascend' })).toEqual(['d', 'b', 'c', 'a'])
  expect(names({ sort: 'total', order: 'descend' })).toEqual(['a', 'c', 'b', 'd'])
  expect(names({ sort: 'name', order: 'descend' })).toEqual(['d', 'c', 'b', 'a'])
})
