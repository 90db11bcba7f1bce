import { expect, test } from 'vitest'
import { onward, redirected, type Way } from './useGradually'

const way = (turns: number[][], shown: [number, string][], next: [number, string][]) => ({
  next: new Map(next),
  turns,
  count: 0,
  shown: new Map(shown),
})
const after = (frames: number, start: Way<number, string>) => {
  let now = start
  for (let frame = 0; frame < frames; frame++) now = onward(now)
  return Object.fromEntries(now.shown)
}

test('each turn gets what is next, and keeps what it had until then', () => {
  const start = way(
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

test('a turn that changes nothing takes no frame', () => {
  const start = way(
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
  expect(onward(start)).toMatchObject({ count: 3 })
  expect(after(1, start)).toEqual({ 1: 'b', 2: 'b', 3: 'b' })
})

test('what is not next goes with its turn, what is in no turn at once', () => {
  const start = way(
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

test('what comes while a turn is on its way waits for the next frame; otherwise the first turn has it at once', () => {
  const all = (value: string): [number, string][] => [
    [1, value],
    [2, value],
  ]
  const start = way([[1], [2]], all('a'), all('b'))
  const first = onward(start)
  const between = redirected(first, new Map(all('c')), start.turns)
  expect(after(0, between)).toEqual({ 1: 'b', 2: 'a' })
  expect(after(1, between)).toEqual({ 1: 'c', 2: 'a' })
  expect(after(2, between)).toEqual({ 1: 'c', 2: 'c' })
  const over = redirected(onward(first), new Map(all('c')), start.turns)
  expect(after(0, over)).toEqual({ 1: 'c', 2: 'b' })
  const others = redirected(first, new Map(all('c')), [[2], [1]])
  expect(after(0, others)).toEqual({ 1: 'b', 2: 'c' })
})
