import { expect, test } from 'vitest'
import { frameStats } from './frameStats'
import { toFrame } from './frames'

const frame = (values: (number | null)[]) =>
  toFrame(
    values.map((a, i) => ({ time: i * 10, values: { a } })),
    ['a'],
    'load',
  )

test('statistics have the times of their values', () => {
  expect(frameStats(frame([null, 4, 1, null, 7, 1, null]), 'a')).toEqual({
    count: 4,
    avg: 3.25,
    last: 1,
    lastAt: 50,
    min: 1,
    minAt: 20,
    max: 7,
    maxAt: 40,
  })
})

test('zero and negative numbers are values', () => {
  expect(frameStats(frame([0, -2, 0]), 'a')).toMatchObject({ min: -2, max: 0, last: 0 })
})

test.each([
  ['no times', []],
  ['no values', [null, null]],
])('%s: all statistics are NaN', (_, values) => {
  const { count, ...rest } = frameStats(frame(values), 'a')
  expect(count).toBe(0)
  expect(Object.values(rest).every(Number.isNaN)).toBe(true)
})

test('an unknown column has no value', () => {
  expect(frameStats(frame([1, 2]), 'b')).toMatchObject({ count: 0 })
})

test('tiny and huge values keep their size', () => {
  expect(frameStats(frame([1e308, 1e308, 1e308]), 'a').avg / 1e308).toBeCloseTo(1, 12)
  expect(frameStats(frame([1e-7, 3e-7]), 'a').avg).toBeCloseTo(2e-7, 15)
})
