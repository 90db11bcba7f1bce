import { expect, test } from 'vitest'
import { frameGaps } from './frameGaps'
import { toFrame } from './frames'

type Cell = number | null
const frame = (cells: Record<number, [Cell, Cell]>) =>
  toFrame(
    Object.entries(cells).map(([time, [a, b]]) => ({ time: Number(time), values: { a, b } })),
    ['a', 'b'],
    'load',
  )

/** A frame from 0 to 100 ms with values in these steps of 10 ms and null in the others. */
const valued = (...steps: number[]) =>
  frame(
    Object.fromEntries(
      Array.from({ length: 10 }, (_, i) => [i * 10, [steps.includes(i) ? 1 : null, null]]),
    ),
  )
const span = { from: 0, to: 100 }

test.each([
  ['nothing is missing', [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], []],
  ['the first value of a rate', [1, 2, 3, 4, 5, 6, 7, 8, 9], []],
  ['one missing step is no gap', [0, 1, 2, 4, 5, 6, 7, 8, 9], []],
  ['three steps to the next value are', [0, 1, 2, 5, 6, 7, 8, 9], [[30, 50]]],
  [
    'at the beginning, around a lone value, at the end',
    [3, 6],
    [
      [0, 30],
      [40, 60],
      [70, 100],
    ],
  ],
  ['everywhere', [], [[0, 100]]],
])('%s', (_, steps, gaps) => {
  expect(
    frameGaps(valued(...steps), span, { every: 10 }).map(({ from, to }) => [from, to]),
  ).toEqual(gaps)
})

test('absent times are a gap, as missing values are', () => {
  const torn = frame({ 0: [1, 1], 10: [1, 1], 20: [1, 1], 80: [1, 1], 90: [1, 1] })
  expect(frameGaps(torn, span, { every: 10 })).toEqual([{ from: 30, to: 80 }])
})

test('a value in one column ends a gap', () => {
  const half = frame({ 0: [1, null], 10: [null, 1], 20: [null, 2], 30: [null, 2], 40: [1, null] })
  expect(frameGaps(half, { from: 0, to: 50 }, { every: 10 })).toEqual([])
})

test('gaps are limited to the span', () => {
  const steps = valued(0, 1, 2, 3)
  expect(frameGaps(steps, { from: 0, to: 55 }, { every: 10 })).toEqual([])
  expect(frameGaps(steps, { from: 20, to: 71 }, { every: 10 })).toEqual([{ from: 40, to: 71 }])
})

test('buckets between two measurements are no gaps', () => {
  const fine = frame({ 0: [1, 1], 10: [null, null], 20: [null, null], 30: [1, 1], 60: [1, 1] })
  expect(frameGaps(fine, { from: 0, to: 70 }, { every: 30 })).toEqual([])
})

test('an unknown distance is derived from the span', () => {
  expect(frameGaps(frame({}), span, { every: 0 })).toEqual([span])
  expect(frameGaps(frame({ 50: [1, 1] }), { from: 0, to: 300 }, { every: 0 })).toEqual([
    { from: 0, to: 50 },
    { from: 51, to: 300 },
  ])
})
