import { expect, test } from 'vitest'
import { margins } from './chartOption'
import { nearestTime, timeAt, xOf, yOf } from './timeScale'

const span = { from: 1000, to: 2000 }
const width = margins.left + 100 + margins.right

test('an x and its moment convert into each other', () => {
  expect(xOf(1000, span, width)).toBe(margins.left)
  expect(xOf(1500, span, width)).toBe(margins.left + 50)
  expect(timeAt(margins.left + 50, span, width)).toBe(1500)
})

test('outside of the axis there is no moment, or the nearest end', () => {
  expect(xOf(999, span, width)).toBeNull()
  expect(timeAt(margins.left - 1, span, width)).toBeNull()
  expect(nearestTime(0, span, width)).toBe(1000)
  expect(nearestTime(width, span, width)).toBe(2000)
})

test('a chart that is narrower than its margins has no axis', () => {
  expect(xOf(1500, span, 10)).toBeNull()
  expect(timeAt(5, span, 10)).toBeNull()
})

test('values have their y on linear and logarithmic axes', () => {
  const axis = { min: 0, max: 100, log: false, ticks: [], unit: '' }
  const height = 100 + margins.top + margins.bottom
  const y = (value: number, more = {}) => {
    const px = yOf(value, { ...axis, ...more }, height)
    return px === null ? null : Math.round(px) - margins.top
  }
  expect([y(0), y(25), y(100), y(101), y(-1), y(NaN)]).toEqual([100, 75, 0, null, null, null])
  const log = { min: 1, max: 100, log: true }
  expect([y(1, log), y(10, log), y(100, log), y(0, log)]).toEqual([100, 50, 0, null])
  expect(y(0, { min: -1e308, max: 1e308 })).toBe(50)
})
