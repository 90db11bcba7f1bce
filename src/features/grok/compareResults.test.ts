import { expect, test } from 'vitest'
import { compareResults, type Fields } from './compareResults'

test('lines that newly match, no longer match or yield other fields are listed, others are not', () => {
  const lines = ['a', 'b', 'c', 'd', 'e']
  const before: Fields[] = [null, { x: '1' }, { x: '1', y: '2' }, { x: '1' }, null]
  const after: Fields[] = [{ x: '1' }, null, { x: '1', z: '3' }, { x: '1' }, null]
  expect(compareResults(lines, before, after)).toEqual([
    { line: 'a', is: 'matched', before: null, after: { x: '1' }, fields: ['x'] },
    { line: 'b', is: 'broken', before: { x: '1' }, after: null, fields: ['x'] },
    { line: 'c', is: 'changed', before: before[2], after: after[2], fields: ['y', 'z'] },
  ])
})
