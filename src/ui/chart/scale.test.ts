import { expect, test } from 'vitest'
import { margins } from './option'
import { nearestTime, timeAt, xOf } from './scale'

const span = { from: 1000, to: 2000 }
const width = margins.left + 100 + margins.right

test('a place and its moment', () => {
  expect(xOf(1000, span, width)).toBe(margins.left)
  expect(xOf(1500, span, width)).toBe(margins.left + 50)
  expect(timeAt(margins.left + 50, span, width)).toBe(1500)
})

test('beside the axis there is none, or its nearest end', () => {
  expect(xOf(999, span, width)).toBeNull()
  expect(timeAt(margins.left - 1, span, width)).toBeNull()
  expect(nearestTime(0, span, width)).toBe(1000)
  expect(nearestTime(width, span, width)).toBe(2000)
})

test('a chart without room has no places', () => {
  expect(xOf(1500, span, 10)).toBeNull()
  expect(timeAt(5, span, 10)).toBeNull()
})
