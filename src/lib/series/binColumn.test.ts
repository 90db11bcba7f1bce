import { expect, test } from 'vitest'
import { binColumn, binIndex, binSpan } from './binColumn'
import { toFrame } from './frames'

const span = { from: 0, to: 100 }
const frame = (points: [number, number | null][]) =>
  toFrame(
    points.map(([time, value]) => ({ time, values: { load: value } })),
    ['load'],
    'load',
  )

test('each bin has its maximum and its average', () => {
  const { max, avg } = binColumn(
    frame([
      [0, 1],
      [10, 3],
      [25, 8],
      [49, 4],
    ]),
    'load',
    span,
    4,
  )
  expect([...max]).toEqual([3, 8, NaN, NaN])
  expect([...avg]).toEqual([2, 6, NaN, NaN])
})

test('missing values and points outside of the span do not count; the one at its end does', () => {
  const { max, avg } = binColumn(
    frame([
      [-1, 9],
      [30, null],
      [60, 0],
      [100, 7],
      [101, 9],
    ]),
    'load',
    span,
    4,
  )
  expect([...max]).toEqual([NaN, NaN, 0, 7])
  expect([...avg]).toEqual([NaN, NaN, 0, 7])
})

test('an agent that measures more rarely than the bins are wide has no stripes, but its gaps', () => {
  const rare = frame([
    [8, 1],
    [38, 2],
    [68, 3],
  ])
  expect([...binColumn(rare, 'load', span, 10, { every: 30 }).max]).toEqual([
    1, 1, 1, 2, 2, 2, 3, 3, 3, 3,
  ])
  expect([
    ...binColumn(
      frame([
        [8, 1],
        [88, 2],
      ]),
      'load',
      span,
      10,
      { every: 20 },
    ).max,
  ]).toEqual([1, 1, 1, NaN, NaN, NaN, NaN, NaN, 2, 2])
})

test('coarse buckets fill the bins that they cover', () => {
  expect([
    ...binColumn(
      frame([
        [0, 1],
        [50, 2],
      ]),
      'load',
      span,
      4,
      { every: 50 },
    ).avg,
  ]).toEqual([1, 1, 2, 2])
})

test('an absent column is missing in all bins', () => {
  expect([...binColumn(frame([[1, 1]]), 'other', span, 2).max]).toEqual([NaN, NaN])
})

test('the bin of a time and the span of a bin agree', () => {
  expect(binSpan(1, span, 4)).toEqual({ from: 25, to: 50 })
  expect([binIndex(24.9, span, 4), binIndex(25, span, 4), binIndex(100, span, 4)]).toEqual([
    0,
    1,
    null,
  ])
})
