import { expect, test } from 'vitest'
import { summarizeGroup, sortGroups } from './groupSummary'

const none = {
  missing: 0,
  outdated: 0,
  edited: 0,
  stopped: 0,
  noConfig: 0,
  pending: 0,
  unknown: 0,
  inSync: 0,
}
const groups = [
  summarizeGroup('a', { ...none, inSync: 9, missing: 1 }),
  summarizeGroup('b', { ...none, pending: 3 }),
  summarizeGroup('c', { ...none, outdated: 1, edited: 1, stopped: 1, noConfig: 1, inSync: 1 }),
  summarizeGroup('d', none),
]
const names = (by: Parameters<typeof sortGroups>[1]) =>
  sortGroups(groups, by).map(({ name }) => name)

test('pending and unknown runners do not count as drifting', () => {
  expect(groups.map(({ drifting }) => drifting)).toEqual([1, 0, 4, 0])
  expect(groups.map(({ share }) => share)).toEqual([0.9, 0, 0.2, null])
})

test('missing runners are no runners, but count in the share', () => {
  expect(groups.map(({ total }) => total)).toEqual([9, 3, 5, 0])
})

test('a tag whose lists were not read in full is marked', () => {
  const places = ['agent_ids']
  expect(summarizeGroup('a', none, places)).toMatchObject({ unread: places })
  expect('unread' in summarizeGroup('a', none, [])).toBe(false)
})

test('groups are sorted by any column, equal ones by name', () => {
  expect(names({ sort: 'drifting', order: 'descend' })).toEqual(['c', 'a', 'b', 'd'])
  expect(names({ sort: 'share', order: 'ascend' })).toEqual(['d', 'b', 'c', 'a'])
  expect(names({ sort: 'total', order: 'descend' })).toEqual(['a', 'c', 'b', 'd'])
  expect(names({ sort: 'name', order: 'descend' })).toEqual(['d', 'c', 'b', 'a'])
})
