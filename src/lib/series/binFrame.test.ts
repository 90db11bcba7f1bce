import { expect, test } from 'vitest'
import { binColumn, binOf, binSpan } from './binFrame'
import { toFrame } from './frames'

const span = { from: 0, to: 100 }
const frame = (points: [number, number | null][]) =>
  toFrame(
    points.map(([time, value]) => ({ time, values: { load: value } })),
    ['load'],
    'load',
  )

test('each part tells its largest value and its average', () => {
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

test('missing values and points outside of the span make no value up', () => {
  const { max, avg } = binColumn(
    frame([
      [-1, 9],
      [30, null],
      [60, 0],
      [100, 9],
    ]),
    'load',
    span,
    4,
  )
  expect([...max]).toEqual([NaN, NaN, 0, NaN])
  expect([...avg]).toEqual([NaN, NaN, 0, NaN])
})

test('a column that is not there is missing throughout', () => {
  expect([...binColumn(frame([[1, 1]]), 'other', span, 2).max]).toEqual([NaN, NaN])
})

test('parts and times lead to each other', () => {
  expect(binSpan(1, span, 4)).toEqual({ from: 25, to: 50 })
  expect([binOf(24.9, span, 4), binOf(25, span, 4), binOf(100, span, 4)]).toEqual([0, 1, null])
})
