import { replaceEqualDeep } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import {
  fillHoles,
  firstFrom,
  inBits,
  nearest,
  sameFrame,
  shiftFrame,
  toFrame,
  type Point,
} from './frames'

const frame = (points: readonly Point[]) => toFrame(points, ['a', 'b'], 'load')
const at = (time: number, values: Point['values'] = {}) => ({ time, values })

test('no points: empty columns', () => {
  expect(frame([])).toEqual({
    times: new Float64Array(),
    columns: { a: new Float64Array(), b: new Float64Array() },
    unit: 'load',
    step: 0,
  })
})

test('points are sorted by number, not by text', () => {
  const { times, columns } = frame([at(1000, { a: 3 }), at(900, { a: 2 }), at(90, { a: 1 })])
  expect(times).toEqual(Float64Array.of(90, 900, 1000))
  expect(columns.a).toEqual(Float64Array.of(1, 2, 3))
})

test('null, absence and NaN are missing; zero is not', () => {
  const { columns } = frame([at(1, { a: null, b: 0 }), at(2), at(3, { a: NaN, b: undefined })])
  expect(columns.a).toEqual(Float64Array.of(NaN, NaN, NaN))
  expect(columns.b).toEqual(Float64Array.of(0, NaN, NaN))
})

test('of points at the same time the later wins where it has a value', () => {
  const { times, columns } = frame([
    at(5, { a: 1, b: 1 }),
    at(6, { a: 9 }),
    at(5, { a: 2, b: null }),
    at(5, { b: 3 }),
  ])
  expect(times).toEqual(Float64Array.of(5, 6))
  expect(columns.a).toEqual(Float64Array.of(2, 9))
  expect(columns.b).toEqual(Float64Array.of(3, NaN))
})

test('fields that were not asked for stay out', () => {
  expect(Object.keys(frame([at(1, { a: 1, c: 1 })]).columns)).toEqual(['a', 'b'])
})

test.each([
  ['one point', [10], 0],
  ['two points', [10, 40], 30],
  ['a hole', [0, 10, 20, 100, 110], 10],
  ['duplicates', [0, 0, 0, 10, 20, 20], 10],
  ['an even number of distances', [0, 10, 30], 10],
  ['more holes than not', [0, 60, 120, 125], 60],
])('the step of %s', (_, times, step) => {
  expect(frame(times.map((time) => at(time))).step).toBe(step)
})

test('frames are compared by what they show', () => {
  const one = () => frame([at(1, { a: 1 }), at(2, { b: 1 })])
  expect(sameFrame(one(), one())).toBe(true)
  expect(sameFrame(one(), frame([at(1, { a: 1 })]))).toBe(false)
  expect(sameFrame(one(), frame([at(1, { a: 1 }), at(2, { b: 2 })]))).toBe(false)
  expect(sameFrame(one(), { ...one(), unit: 'percent' })).toBe(false)
  expect(sameFrame(one(), toFrame([at(1), at(2)], ['a', 'c'], 'load'))).toBe(false)
})

test('structural sharing of the query cache leaves the columns whole', () => {
  const before = frame([at(1, { a: 1 })])
  const after = frame([at(1, { a: 1 }), at(2, { a: 2 })])
  const shared = replaceEqualDeep(before, after)
  expect(shared).toEqual(after)
  expect(shared.columns.a).toBeInstanceOf(Float64Array)
})

test('holes between the times are filled with missing values, once', () => {
  const holed = frame([at(0, { a: 1 }), at(10, { a: 2 }), at(20, { a: 3 }), at(50, { a: 4 })])
  const { times, columns, step } = fillHoles(holed)
  expect(times).toEqual(Float64Array.of(0, 10, 20, 30, 40, 50))
  expect(columns.a).toEqual(Float64Array.of(1, 2, 3, NaN, NaN, 4))
  expect(columns.b).toEqual(new Float64Array(6).fill(NaN))
  expect(step).toBe(10)
})

test('a frame without holes is returned as it is; keys may stray a little', () => {
  const even = frame([at(0), at(10), at(24), at(33)])
  expect(fillHoles(even)).toBe(even)
  expect(fillHoles(frame([]))).toEqual(frame([]))
  expect(fillHoles(frame([at(7)])).times).toEqual(Float64Array.of(7))
})

test('a hole of a million steps costs one point', () => {
  const torn = frame([at(0), at(1), at(2), at(1_000_000)])
  expect(fillHoles(torn).times).toEqual(Float64Array.of(0, 1, 2, 3, 1_000_000))
})

test('bytes become bits, other units stay', () => {
  const bytes = toFrame([at(1, { a: 2, b: null })], ['a', 'b'], 'bytes/s')
  expect(inBits(bytes)).toMatchObject({
    unit: 'bits/s',
    columns: { a: Float64Array.of(16), b: Float64Array.of(NaN) },
  })
  const load = frame([at(1, { a: 2 })])
  expect(inBits(load)).toBe(load)
})

test('a frame moves in time and keeps its values', () => {
  const moved = shiftFrame(frame([at(1, { a: 1 }), at(3, { a: 2 })]), 10)
  expect(moved.times).toEqual(Float64Array.of(11, 13))
  expect(moved.columns.a).toEqual(Float64Array.of(1, 2))
})

test('the nearest time, the earlier one of two', () => {
  const times = Float64Array.of(10, 20, 40)
  expect([0, 10, 14, 15, 16, 30, 31, 99].map((time) => nearest(times, time))).toEqual([
    0, 0, 0, 0, 1, 1, 2, 2,
  ])
  expect(nearest(new Float64Array(), 5)).toBe(-1)
  expect([5, 10, 11, 40, 41].map((time) => firstFrom(times, time))).toEqual([0, 0, 1, 2, 3])
})
