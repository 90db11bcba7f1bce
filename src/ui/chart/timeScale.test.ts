import { expect, test } from 'vitest'
import { margins } from './chartOption'
import { nearestTime, timeAt, xOf } from './timeScale'

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
