import { expect, test } from 'vitest'
import { linesAt, speedAt, noiseAt, trendAt } from './throughput'

const throughputs = [1, 40, 2500].map((mean, i) => ({ mean, seed: 0x12345678 * (i + 1) }))
const seconds = Array.from({ length: 3600 }, (_, i) => i)

test.each(throughputs)(
  'at $mean lines per second counts begin at 0 and never shrink',
  (throughput) => {
    const counts = seconds.map((at) => linesAt(throughput, at))
    expect(counts[0]).toBe(0)
    expect(
      counts.every((count, i) => Number.isInteger(count) && count >= (counts[i - 1] ?? 0)),
    ).toBe(true)
    const mean = (counts.at(-1) ?? 0) / 3599
    expect(mean / throughput.mean).toBeGreaterThan(0.9)
    expect(mean / throughput.mean).toBeLessThan(1.1)
  },
)

test('the speed is the mean of a minute', () => {
  const throughput = { mean: 900, seed: 5 }
  const mean = (linesAt(throughput, 600) - linesAt(throughput, 540)) / 60
  expect(speedAt(throughput, 540)).toBe(Math.round(mean))
  expect(speedAt(throughput, 599)).toBe(speedAt(throughput, 540))
})

test('speeds differ from minute to minute, and trends tell the direction', () => {
  const throughput = { mean: 900, seed: 5 }
  const minutes = Array.from({ length: 60 }, (_, i) => i * 60)
  expect(new Set(minutes.map((at) => speedAt(throughput, at))).size).toBeGreaterThan(50)
  for (const at of minutes.slice(1)) {
    const step = speedAt(throughput, at) - speedAt(throughput, at - 60)
    expect(trendAt(throughput, at)).toBe(step >= 1 ? 'up' : step <= -1 ? 'down' : 'stable')
  }
  expect(trendAt(throughput, 0)).toBe('stable')
})

test('the noise rises and falls between 0 and 1 without jumps', () => {
  const values = seconds.map((at) => noiseAt(9, at))
  expect(Math.min(...values)).toBeLessThan(0.2)
  expect(Math.max(...values)).toBeGreaterThan(0.8)
  expect(values.every((x, i) => Math.abs(x - (values[i - 1] ?? x)) <= 1 / 59)).toBe(true)
})
