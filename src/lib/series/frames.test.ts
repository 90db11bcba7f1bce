import { replaceEqualDeep } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import {
  clipFrame,
  fillMissingTimes,
  joinFrames,
  lowerBound,
  toBits,
  nearestIndex,
  shiftFrame,
  toFrame,
  type Point,
} from './frames'

const frame = (points: readonly Point[]) => toFrame(points, ['a', 'b'], 'load')
const at = (time: number, values: Point['values'] = {}) => ({ time, values })

test('without points the columns are empty', () => {
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

test('of points at the same time the later value wins', () => {
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

test('fields that were not requested are left out', () => {
  expect(Object.keys(frame([at(1, { a: 1, c: 1 })]).columns)).toEqual(['a', 'b'])
})

test.each([
  ['one point', [10], 0],
  ['two points', [10, 40], 30],
  ['a gap', [0, 10, 20, 100, 110], 10],
  ['duplicates', [0, 0, 0, 10, 20, 20], 10],
  ['an even number of distances', [0, 10, 30], 10],
  ['more gaps than not', [0, 60, 120, 125], 60],
])('the step of %s', (_, times, step) => {
  expect(frame(times.map((time) => at(time))).step).toBe(step)
})

test('structural sharing of the query cache keeps typed arrays', () => {
  const before = frame([at(1, { a: 1 })])
  const after = frame([at(1, { a: 1 }), at(2, { a: 2 })])
  const shared = replaceEqualDeep(before, after)
  expect(shared).toEqual(after)
  expect(shared.columns.a).toBeInstanceOf(Float64Array)
})

test('absent times are added with missing values', () => {
  const holed = frame([at(0, { a: 1 }), at(10, { a: 2 }), at(20, { a: 3 }), at(50, { a: 4 })])
  const { times, columns, step } = fillMissingTimes(holed)
  expect(times).toEqual(Float64Array.of(0, 10, 20, 30, 40, 50))
  expect(columns.a).toEqual(Float64Array.of(1, 2, 3, NaN, NaN, 4))
  expect(columns.b).toEqual(new Float64Array(6).fill(NaN))
  expect(step).toBe(10)
})

test('a frame without gaps is returned as it is; distances may vary a little', () => {
  const even = frame([at(0), at(10), at(24), at(33)])
  expect(fillMissingTimes(even)).toBe(even)
  expect(fillMissingTimes(frame([]))).toEqual(frame([]))
  expect(fillMissingTimes(frame([at(7)])).times).toEqual(Float64Array.of(7))
})

test('a gap of a million steps gets one point', () => {
  const torn = frame([at(0), at(1), at(2), at(1_000_000)])
  expect(fillMissingTimes(torn).times).toEqual(Float64Array.of(0, 1, 2, 3, 1_000_000))
})

test('a frame is clipped to a span, both ends included, and keeps its step', () => {
  const whole = frame([at(0, { a: 1 }), at(10, { a: 2 }), at(20, { a: 3 }), at(30, { a: 4 })])
  const { times, columns, step } = clipFrame(whole, { from: 1, to: 20 })
  expect([[...times], [...columns.a!], step]).toEqual([[10, 20], [2, 3], 10])
  expect(clipFrame(whole, { from: 0, to: 30 })).toBe(whole)
  expect(clipFrame(whole, { from: 100, to: 200 }).times).toHaveLength(0)
})

test('columns of several frames are joined at the times of all', () => {
  const joined = joinFrames([
    { id: 'x', frame: frame([at(0, { a: 1 }), at(10, { a: 2 })]), field: 'a' },
    { id: 'y', frame: frame([at(5, { b: 3 }), at(10, { b: 4 })]), field: 'b' },
  ])
  expect([[...joined.times], [...joined.columns.x!], [...joined.columns.y!]]).toEqual([
    [0, 5, 10],
    [1, NaN, 2],
    [NaN, 3, 4],
  ])
})

test('bytes are converted to bits, other units stay', () => {
  const bytes = toFrame([at(1, { a: 2, b: null })], ['a', 'b'], 'bytes/s')
  expect(toBits(bytes)).toMatchObject({
    unit: 'bits/s',
    columns: { a: Float64Array.of(16), b: Float64Array.of(NaN) },
  })
  const load = frame([at(1, { a: 2 })])
  expect(toBits(load)).toBe(load)
  const huge = toFrame([at(1, { a: 1e308 })], ['a'], 'bytes/s')
  expect(toBits(huge).columns.a).toEqual(Float64Array.of(NaN))
})

test('a shifted frame keeps its values', () => {
  const moved = shiftFrame(frame([at(1, { a: 1 }), at(3, { a: 2 })]), 10)
  expect(moved.times).toEqual(Float64Array.of(11, 13))
  expect(moved.columns.a).toEqual(Float64Array.of(1, 2))
})

test('the nearest time is found, of two the earlier one', () => {
  const times = Float64Array.of(10, 20, 40)
  expect([0, 10, 14, 15, 16, 30, 31, 99].map((time) => nearestIndex(times, time))).toEqual([
    0, 0, 0, 0, 1, 1, 2, 2,
  ])
  expect(nearestIndex(new Float64Array(), 5)).toBe(-1)
  expect([5, 10, 11, 40, 41].map((time) => lowerBound(times, time))).toEqual([0, 0, 1, 2, 3])
})

const stepOf = (times: readonly number[]) =>
  toFrame(
    times.map((time) => ({ time, values: {} })),
    [],
    'load',
  ).step

test.each([
  ['all buckets', [0, 12, 24, 36, 48], 12],
  ['holes', [0, 12, 24, 72, 84, 96, 108], 12],
  ['only buckets with a value, every 30 s', [0, 24, 60, 84, 120, 144, 180], 12],
  ['the same with measurements that jitter', [0, 27, 57, 90, 120, 147, 180, 207], 3],
  ['a begin and an end of their own', [5, 12, 24, 36, 48, 60, 72, 77], 12],
  ['one time', [5], 0],
])('the width of buckets is seen from %s', (_, seconds, width) => {
  expect(stepOf(seconds.map((second) => second * 1000))).toBe(width * 1000)
})

test('times of the measurements themselves are their usual distance apart', () => {
  expect(stepOf([0, 4837, 9850, 14_900, 19_903])).toBe(5003)
})
