import { expect, test } from 'vitest'
import { advance, restart, type BatchedUpdate } from './useFrameBatchedMap'

const updateOf = (batches: number[][], shown: [number, string][], next: [number, string][]) => ({
  next: new Map(next),
  batches,
  done: 0,
  shown: new Map(shown),
})
const after = (frames: number, start: BatchedUpdate<number, string>) => {
  let now = start
  for (let frame = 0; frame < frames; frame++) now = advance(now)
  return Object.fromEntries(now.shown)
}

test('each batch keeps its values until its frame, then shows the next ones', () => {
  const start = updateOf(
    [[1, 2], [], [3]],
    [
      [1, 'a'],
      [2, 'a'],
      [3, 'a'],
    ],
    [
      [1, 'b'],
      [2, 'b'],
      [3, 'b'],
    ],
  )
  expect(after(1, start)).toEqual({ 1: 'b', 2: 'b', 3: 'a' })
  expect(after(2, start)).toEqual({ 1: 'b', 2: 'b', 3: 'a' })
  expect(after(3, start)).toEqual({ 1: 'b', 2: 'b', 3: 'b' })
})

test('a batch without changes takes no frame', () => {
  const start = updateOf(
    [[1], [2], [3]],
    [
      [1, 'b'],
      [2, 'b'],
      [3, 'a'],
    ],
    [
      [1, 'b'],
      [2, 'b'],
      [3, 'b'],
    ],
  )
  expect(advance(start)).toMatchObject({ done: 3 })
  expect(after(1, start)).toEqual({ 1: 'b', 2: 'b', 3: 'b' })
})

test('a key without a next value disappears with its batch; a key of no batch disappears at once', () => {
  const start = updateOf(
    [[1], [2]],
    [
      [1, 'a'],
      [2, 'a'],
      [9, 'a'],
    ],
    [],
  )
  expect(after(1, start)).toEqual({ 2: 'a' })
  expect(after(2, start)).toEqual({})
})

test('a new target waits for the next frame while an update is running, and otherwise changes the first batch at once', () => {
  const all = (value: string): [number, string][] => [
    [1, value],
    [2, value],
  ]
  const start = updateOf([[1], [2]], all('a'), all('b'))
  const first = advance(start)
  const between = restart(first, new Map(all('c')), start.batches)
  expect(after(0, between)).toEqual({ 1: 'b', 2: 'a' })
  expect(after(1, between)).toEqual({ 1: 'c', 2: 'a' })
  expect(after(2, between)).toEqual({ 1: 'c', 2: 'c' })
  const over = restart(advance(first), new Map(all('c')), start.batches)
  expect(after(0, over)).toEqual({ 1: 'c', 2: 'b' })
  const others = restart(first, new Map(all('c')), [[2], [1]])
  expect(after(0, others)).toEqual({ 1: 'b', 2: 'c' })
})
