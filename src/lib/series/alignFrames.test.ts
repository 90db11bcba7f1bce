import { expect, test } from 'vitest'
import { alignFrames } from './alignFrames'
import { toFrame } from './frames'

const frame = (cells: Record<number, number>) =>
  toFrame(
    Object.entries(cells).map(([time, a]) => ({ time: Number(time), values: { a } })),
    ['a'],
    'load',
  )

const aligned = (...all: Record<number, number>[]) => {
  const frames = alignFrames(all.map(frame))
  expect(new Set(frames.map(({ times }) => times)).size).toBeLessThan(2)
  return [[...(frames[0]?.times ?? [])], ...frames.map(({ columns }) => [...columns.a!])]
}

test('no frame and a single frame stay as they are', () => {
  expect(alignFrames([])).toEqual([])
  const one = frame({ 0: 1, 10: 2 })
  expect(alignFrames([one])).toEqual([one])
})

test('equal times stay; values are missing at times that a frame lacks', () => {
  expect(aligned({ 0: 1, 10: 2, 20: 3 }, { 0: 4, 20: 6, 30: 7 })).toEqual([
    [0, 10, 20, 30],
    [1, 2, 3, NaN],
    [4, NaN, 6, 7],
  ])
})

test('times less than half a step apart are merged', () => {
  expect(aligned({ 0: 1, 10: 2, 20: 3 }, { 3: 4, 13: 5, 23: 6 })).toEqual([
    [0, 10, 20],
    [1, 2, 3],
    [4, 5, 6],
  ])
})

test('at exactly half a step each value moves to the time before it, and none is lost', () => {
  expect(aligned({ 0: 1, 10: 2, 20: 3 }, { 5: 4, 15: 5, 25: 6 })).toEqual([
    [0, 10, 20],
    [1, 2, 3],
    [4, 5, 6],
  ])
})

test('the coarser step wins; of finer values the nearest is kept and none is interpolated', () => {
  expect(aligned({ 0: 1, 5: 2, 10: 3, 15: 4, 20: 5 }, { 0: 10, 10: 11, 20: 12 })).toEqual([
    [0, 10, 20],
    [1, 3, 5],
    [10, 11, 12],
  ])
})

test('a finer frame that reaches further adds times about a step apart', () => {
  const [times] = aligned({ 0: 1, 10: 2 }, { 10: 3, 14: 4, 18: 5, 22: 6, 26: 7, 30: 8 })
  expect(times).toEqual([0, 10, 18, 26])
})

test('a frame without times is missing at all times', () => {
  expect(aligned({ 0: 1, 10: 2 }, {})).toEqual([
    [0, 10],
    [1, 2],
    [NaN, NaN],
  ])
})
