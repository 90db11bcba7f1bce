import { expect, test } from 'vitest'
import { cadenceIn, cadenceOf, everyIn } from './cadence'
import { toFrame } from './frames'

const second = 1_000

/** Buckets of this width over an hour with a value wherever a measurement falls into one. */
const frame = (width: number, measuredAt: readonly number[]) =>
  toFrame(
    Array.from({ length: Math.floor(3600 / width) }, (_, i) => ({
      time: i * width * second,
      values: {
        a: measuredAt.some((at) => at >= i * width && at < (i + 1) * width) ? 1 : null,
      },
    })),
    ['a'],
    'load',
  )
const steady = (interval: number) =>
  Array.from({ length: Math.floor(3600 / interval) }, (_, i) => 7 + i * interval)
/** 28 to 33 s apart */
const jittered = Array.from({ length: 118 }, (_, i) => 5 + i * 30.5 + 2.5 * ((i * 0.37) % 1))

test.each([
  [3, 30, 30],
  [12, 30, 30],
  [12, 60, 60],
  [3, 10, 10],
])(
  'in buckets of %d s an interval of %d s is seen without being stated',
  (width, interval, seen) => {
    const cadence = cadenceOf(frame(width, steady(interval)))
    expect(cadence.bucket).toBe(width * second)
    expect(cadence.interval / second).toBeCloseTo(seen, 0)
    expect(cadence.every).toBe(cadence.interval)
  },
)

test.each([
  ['the values agree', 12, steady(30), 30, 30],
  ['measurements jitter', 12, jittered, 30, 30],
  ['the values come more rarely', 12, steady(60), 30, 60],
  ['the values come more often', 12, steady(30), 300, 30],
  ['it is in another unit', 12, steady(180), 3, 180],
  ['every bucket has a value', 60, steady(30), 30, 30],
  ['every bucket has a value, which a rare measurement cannot give', 60, steady(30), 300, 60],
  ['there are no values', 12, [], 30, 30],
  ['there is one value', 12, [7], 30, 30],
])('the stated interval is taken or not: %s', (_, width, measured, stated, interval) => {
  const cadence = cadenceOf(frame(width, measured), stated * second)
  expect(cadence.interval / second).toBeCloseTo(interval, 0)
})

test('half of the values may be lost, and the interval stays', () => {
  const lossy = steady(30).filter((_, i) => i % 3 !== 0)
  expect(cadenceOf(frame(3, lossy)).interval).toBe(30 * second)
})

test('without points everything is unknown', () => {
  expect(cadenceOf(toFrame([], ['a'], 'load'))).toEqual({ bucket: 0, interval: 0, every: 0 })
  expect(cadenceOf(toFrame([], ['a'], 'load'), NaN).every).toBe(0)
})

test.each([
  ['one value', [7], 300],
  ['two values', [7, 127], 120],
  ['three values', [7, 307, 607], 300],
])('%s in fine buckets are no reason to expect more', (_, measured, interval) => {
  expect(cadenceOf(frame(12, measured)).interval / second).toBeCloseTo(interval, -1.5)
})

test('where a bucket is as long as the default interval, each is expected to have a value', () => {
  expect(cadenceOf(frame(60, [7])).every).toBe(60 * second)
})

test('an interval that was changed has a stretch of its own', () => {
  const measured = [...steady(30).filter((at) => at < 1200), 1200, 1500, 1800, 2100, 2400]
  const cadence = cadenceOf(frame(12, measured), 30 * second)
  expect(cadence.rarer).toHaveLength(1)
  expect(everyIn(cadence, 100 * second)).toBe(30 * second)
  expect(everyIn(cadence, 1800 * second) / second).toBeCloseTo(300, -1.5)
  expect(cadenceIn(cadence, 1800 * second).interval).toBe(everyIn(cadence, 1800 * second))
})
