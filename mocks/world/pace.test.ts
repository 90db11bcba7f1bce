import { expect, test } from 'vitest'
import { lines, speed, tide, trend } from './pace'

const paces = [1, 40, 2500].map((mean, i) => ({ mean, luck: 0x12345678 * (i + 1) }))
const seconds = Array.from({ length: 3600 }, (_, i) => i)

test.each(paces)('at $mean lines a second counts begin at 0 and never shrink', (pace) => {
  const counts = seconds.map((at) => lines(pace, at))
  expect(counts[0]).toBe(0)
  expect(counts.every((count, i) => Number.isInteger(count) && count >= (counts[i - 1] ?? 0))).toBe(
    true,
  )
  const mean = (counts.at(-1) ?? 0) / 3599
  expect(mean / pace.mean).toBeGreaterThan(0.9)
  expect(mean / pace.mean).toBeLessThan(1.1)
})

test('the speed is what a minute really brought', () => {
  const pace = { mean: 900, luck: 5 }
  const brought = (lines(pace, 600) - lines(pace, 540)) / 60
  expect(speed(pace, 540)).toBe(Math.round(brought))
  expect(speed(pace, 599)).toBe(speed(pace, 540))
})

test('speeds differ from minute to minute, and trends say how', () => {
  const pace = { mean: 900, luck: 5 }
  const minutes = Array.from({ length: 60 }, (_, i) => i * 60)
  expect(new Set(minutes.map((at) => speed(pace, at))).size).toBeGreaterThan(50)
  for (const at of minutes.slice(1)) {
    const step = speed(pace, at) - speed(pace, at - 60)
    expect(trend(pace, at)).toBe(step >= 1 ? 'up' : step <= -1 ? 'down' : 'stable')
  }
  expect(trend(pace, 0)).toBe('stable')
})

test('the tide rises and falls between 0 and 1 without jumps', () => {
  const course = seconds.map((at) => tide(9, at))
  expect(Math.min(...course)).toBeLessThan(0.2)
  expect(Math.max(...course)).toBeGreaterThan(0.8)
  expect(course.every((x, i) => Math.abs(x - (course[i - 1] ?? x)) <= 1 / 59)).toBe(true)
})
