import { expect, test } from 'vitest'
import { otherSpan } from './coverage'
import { toFrame } from './frames'

const minute = 60_000
const frame = (from: number, to: number, step = 1) =>
  toFrame(
    Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => ({
      time: (from + i * step) * minute,
      values: { a: null },
    })),
    ['a'],
    'load',
  )
/** without some of its keys */
const withoutSome = (from: number, to: number) =>
  toFrame(
    Array.from({ length: to - from + 1 }, (_, i) => ({
      time: (from + i) * minute,
      values: {},
    })).filter((_, i) => i % 50 < 40 || i === to - from),
    ['a'],
    'load',
  )
const asked = { from: 100 * minute, to: 400 * minute }
const at = 500 * minute

test.each([
  ['the asked range', [frame(100, 400)]],
  ['an aligned begin', [frame(98, 398)]],
  ['coarse buckets', [frame(90, 390, 30)]],
  ['no keys at all', [frame(5, 4)]],
  ['one full series among empty ones', [frame(5, 4), frame(100, 400)]],
  ['a single key', [frame(200, 200)]],
  ['an answer without its empty buckets', [withoutSome(200, 350)]],
])('%s is what was asked for', (_, frames) => {
  expect(otherSpan(frames, asked, at)).toBe(null)
})

test.each([
  ['an hour earlier', frame(40, 340), 40, 341],
  ['half of it', frame(100, 250), 100, 251],
  ['twice as much', frame(100, 700), 100, 701],
  ['another day', frame(2000, 2300), 2000, 2301],
  ['another day without its empty buckets', withoutSome(2000, 2300), 2000, 2301],
])('%s is another range', (_, answered, from, to) => {
  expect(otherSpan([answered], asked, at)).toEqual({ from: from * minute, to: to * minute })
})

test('the time after the answer is not expected', () => {
  expect(otherSpan([frame(100, 200)], asked, 201 * minute)).toBe(null)
})
