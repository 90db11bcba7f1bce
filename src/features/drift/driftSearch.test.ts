import { expect, test } from 'vitest'
import { driftSearch } from './driftSearch'

test.each([
  ['orphan', 'noConfig'],
  ['settling', 'pending'],
  ['inStep', 'inSync'],
  ['inSync', 'inSync'],
  ['missing', 'missing'],
  ['nonsense', ''],
  ['toString', ''],
  [undefined, ''],
])('the class %s of a URL is read as %s', (is, expected) => {
  expect(driftSearch.parse({ is }).is).toBe(expected)
})

test('the former name of a sort is still read', () => {
  expect(driftSearch.parse({ sort: 'settling' }).sort).toBe('pending')
  expect(driftSearch.parse({ sort: 'share' }).sort).toBe('share')
  expect(driftSearch.parse({}).sort).toBe('drifting')
})
