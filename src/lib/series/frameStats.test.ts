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
    missing: 3,
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
  expect(frameStats(frame([0, -2, 0]), 'a')).toMatchObject({ min: -2, max: 0, last: 0, missing: 0 })
})

test.each([
  ['no times', [], 0],
  ['no values', [null, null], 2],
])('%s: all statistics are NaN', (_, values, missing) => {
  const { count, missing: lost, ...rest } = frameStats(frame(values), 'a')
  expect([count, lost]).toEqual([0, missing])
  expect(Object.values(rest).every(Number.isNaN)).toBe(true)
})

test('an unknown column has no value', () => {
  expect(frameStats(frame([1, 2]), 'b')).toMatchObject({ count: 0, missing: 2 })
})

test('statistics of a span exclude its end', () => {
  const part = frameStats(frame([1, 2, 3, null, 5]), 'a', { from: 5, to: 40 })
  expect(part).toMatchObject({ count: 2, missing: 1, min: 2, max: 3, lastAt: 20 })
})
