import { expect, test } from 'vitest'
import { chunksOf, chunksWithin } from './chunks'
import { groupBy } from './groupBy'

test('parts of so many', () => {
  expect(chunksOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(chunksOf([1, 2], 2)).toEqual([[1, 2]])
  expect(chunksOf([], 2)).toEqual([])
})

test('parts of a size, full to the last place', () => {
  const own = (size: number) => size
  expect(chunksWithin([2, 3, 1, 5, 5, 1], 5, own)).toEqual([[2, 3], [1], [5], [5], [1]])
  expect(chunksWithin([], 5, own)).toEqual([])
})

test('what is too large is alone', () => {
  expect(chunksWithin([1, 9, 1, 1], 5, (size) => size)).toEqual([[1], [9], [1, 1]])
})

test('groups in the order they first appear', () => {
  const groups = groupBy(['b1', 'a1', 'b2'], (text) => text.charAt(0))
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ])
})
