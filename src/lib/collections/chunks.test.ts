import { expect, test } from 'vitest'
import { chunk, chunkBySize } from './chunks'
import { groupBy } from './groupBy'

test('chunks hold at most the given number of items', () => {
  expect(chunk([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]])
  expect(chunk([1, 2], 2)).toEqual([[1, 2]])
  expect(chunk([], 2)).toEqual([])
})

test('chunks by size are filled up to the given size', () => {
  const sizeOf = (size: number) => size
  expect(chunkBySize([2, 3, 1, 5, 5, 1], 5, sizeOf)).toEqual([[2, 3], [1], [5], [5], [1]])
  expect(chunkBySize([], 5, sizeOf)).toEqual([])
})

test('an item above the given size is a chunk of its own', () => {
  expect(chunkBySize([1, 9, 1, 1], 5, (size) => size)).toEqual([[1], [9], [1, 1]])
})

test('groups stand in the order of their first items', () => {
  const groups = groupBy(['b1', 'a1', 'b2'], (text) => text.charAt(0))
  expect([...groups]).toEqual([
    ['b', ['b1', 'b2']],
    ['a', ['a1']],
  ])
})
