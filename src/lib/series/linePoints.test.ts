import { expect, test } from 'vitest'
import { toFrame } from './frames'
import { linePoints, shownIndex, valueAt } from './linePoints'

const frame = (cells: Record<number, number | null>) =>
  toFrame(
    Object.entries(cells).map(([time, a]) => ({ time: Number(time), values: { a } })),
    ['a', 'b'],
    'load',
  )

test('the line goes on over buckets between two measurements', () => {
  const fine = frame({ 0: 1, 12: null, 24: null, 36: 2, 48: null, 60: 3 })
  expect(linePoints(fine, 'a', { every: 30 })).toEqual([
    [0, 1],
    [36, 2],
    [60, 3],
  ])
})

test('the line breaks where more than two and a half values are expected', () => {
  const torn = frame({ 0: 1, 30: 2, 105: 3, 135: 4, 211: 5, 241: 6 })
  expect(linePoints(torn, 'a', { every: 30 })).toEqual([
    [0, 1],
    [30, 2],
    [105, 3],
    [135, 4],
    [165, null],
    [211, 5],
    [241, 6],
  ])
})

test('a value without neighbours is isolated, wherever it is', () => {
  const lone = frame({ 0: 1, 100: 2, 130: 3, 300: 4 })
  expect(linePoints(lone, 'a', { every: 30 })).toEqual([
    [0, 1, true],
    [30, null],
    [100, 2],
    [130, 3],
    [160, null],
    [300, 4, true],
  ])
  expect(linePoints(frame({ 5: 1, 9: null }), 'a', { every: 4 })).toEqual([[5, 1, true]])
  expect(linePoints(frame({ 5: null }), 'a', { every: 4 })).toEqual([])
  expect(linePoints(frame({}), 'other', { every: 4 })).toEqual([])
})

test('a time shows the nearest value within half of the expected distance and a bit', () => {
  const fine = frame({ 0: 1, 12: null, 24: null, 36: 2, 48: null, 200: null })
  expect(
    [0, 12, 17, 19, 48, 54, 55, 200].map((time) => valueAt(fine, 'a', time, { every: 30 })),
  ).toEqual([1, 1, 1, 2, 2, 2, NaN, NaN])
  expect(shownIndex(fine, ['b', 'a'], 19, { every: 30 })).toBe(3)
  expect(shownIndex(fine, ['b'], 19, { every: 30 })).toBe(-1)
  expect(valueAt(frame({}), 'a', 19, { every: 30 })).toBeNaN()
})
