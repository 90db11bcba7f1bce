import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cadenceOf } from './cadence'
import { clipFrame, toFrame, type Unit } from './frames'
import { frameGaps } from './frameGaps'
import { missingValues } from './missingValues'

const second = 1_000

/** A host that measures at these times (s), in buckets of so many seconds over a range, which may begin within a bucket. */
function host(
  measuredAt: readonly number[],
  length: number,
  width: number,
  unit: Unit = 'load',
  begin = 0,
) {
  const valued = new Set(measuredAt.map((at) => Math.floor(at / width)))
  const points = Array.from({ length: Math.floor(length / width) + 1 }, (_, i) => ({
    time: i * width * second,
    values: { a: valued.has(i) && !(unit === 'op/s' && i === 0) ? 5 : null },
  }))
  const span = { from: begin * second, to: length * second }
  const whole = toFrame(points, ['a'], unit)
  const cadence = cadenceOf(whole, 30 * second)
  const frame = clipFrame(whole, span)
  return {
    missing: missingValues(frame, 'a', span, cadence),
    gaps: frameGaps(frame, span, cadence),
  }
}

/** Measurements from a phase to the end of the range, with distances of 28 to 33 s if `jitters` vary, else 30 s. */
const measurements = (length: number, phase: number, jitters: readonly number[] = [30]) => {
  const times: number[] = []
  for (let at = phase, n = 0; at <= length; at += jitters[n++ % jitters.length]!) times.push(at)
  return times
}

test('a healthy host misses nothing at any range, from five minutes to a year', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        300,
        900,
        1800,
        3600,
        7200,
        9000,
        10_800,
        21_600,
        86_400,
        604_800,
        31_622_400,
      ),
      fc.double({ min: 0, max: 29.9, noNaN: true }),
      fc.array(fc.double({ min: 28, max: 33, noNaN: true }), { minLength: 3, maxLength: 20 }),
      fc.constantFrom<Unit>('load', 'op/s'),
      fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 0.99, noNaN: true })),
      (length, phase, jitters, unit, begin) => {
        const width = length / 300
        // A year of measurements would take long to list; from hourly buckets on, every bucket has its value.
        const times =
          width > 1000
            ? Array.from({ length: 300 }, (_, i) => i * width + 1)
            : measurements(length, phase, jitters)
        expect(host(times, length, width, unit, begin * width)).toEqual({ missing: 0, gaps: [] })
      },
    ),
    { numRuns: 150 },
  )
})

test('the value of a bucket that begins before the range is not missing', () => {
  expect(host(measurements(3600, 8), 3600, 12, 'load', 1)).toEqual({ missing: 0, gaps: [] })
})

test.each([
  [900, 3],
  [3600, 12],
  [21_600, 72],
])('an outage of ten minutes in %d s counts what it cost', (length, width) => {
  const times = measurements(length, 4).filter((at) => at < 200 || at >= 800)
  const { missing, gaps } = host(times, length, width)
  const expected = 600 / Math.max(width, 30)
  expect(Math.abs(missing - expected)).toBeLessThanOrEqual(1)
  expect(gaps).toHaveLength(1)
  expect(Math.abs((gaps[0]!.to - gaps[0]!.from) / second - 600)).toBeLessThan(
    2 * Math.max(width, 30),
  )
})

test('single lost measurements are counted, and the line goes on', () => {
  const times = measurements(3600, 4).filter((_, i) => i !== 20 && i !== 50)
  expect(host(times, 3600, 12)).toEqual({ missing: 2, gaps: [] })
})

test('values that begin late and end early are missing', () => {
  const times = measurements(3600, 4).filter((at) => at > 600 && at < 3000)
  const { missing, gaps } = host(times, 3600, 12)
  expect(missing).toBeGreaterThanOrEqual(38)
  expect(missing).toBeLessThanOrEqual(40)
  expect(gaps.map(({ from, to }) => [from < 1, to >= 3_600_000])).toEqual([
    [true, false],
    [false, true],
  ])
})

test('holes in the keys are missing like null', () => {
  const points = Array.from({ length: 300 }, (_, i) => ({
    time: i * 72 * second,
    values: { a: 1 },
  }))
  const holed = toFrame(
    points.filter((_, i) => i < 100 || i >= 110),
    ['a'],
    'load',
  )
  const span = { from: 0, to: 300 * 72 * second }
  expect(missingValues(holed, 'a', span, cadenceOf(holed, 30 * second))).toBe(10)
})

test('without a single value everything is missing, but the first of a rate', () => {
  const empty = (unit: Unit) => host([], 3600, 12, unit).missing
  expect([empty('load'), empty('op/s')]).toEqual([120, 119])
})

/** Measurements every `before` s, and every `after` s from the middle of the range. */
const changing = (length: number, before: number, after: number) => {
  const times: number[] = []
  for (let at = 4; at <= length; at += at < length / 2 ? before : after) times.push(at)
  return times
}

test.each([
  [900, 30, 60],
  [3600, 30, 60],
  [3600, 60, 30],
  [3600, 10, 60],
  [3600, 30, 300],
  [3600, 300, 30],
  [10_800, 30, 60],
  [10_800, 30, 300],
  [43_200, 30, 300],
])(
  'in %d s, an interval that was changed from %d to %d s is healthy before and after',
  (length, before, after) => {
    expect(host(changing(length, before, after), length, length / 300)).toEqual({
      missing: 0,
      gaps: [],
    })
  },
)

test('an outage among rarer measurements is still one', () => {
  const times = changing(3600, 30, 60).filter((at) => at < 2700 || at > 3300)
  const { missing, gaps } = host(times, 3600, 12)
  expect(gaps).toHaveLength(1)
  expect(missing).toBeGreaterThanOrEqual(9)
})

test('lost measurements are no rarer ones', () => {
  // A seeded generator loses a fifth of them.
  let seed = 7
  const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
  const times = measurements(3600, 4).filter(() => random() > 0.2)
  const lost = measurements(3600, 4).length - times.length
  const { missing } = host(times, 3600, 12)
  expect(Math.abs(missing - lost)).toBeLessThanOrEqual(1)
})
