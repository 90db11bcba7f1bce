import { expect, test } from 'vitest'
import { nextItem } from './ActionMenu'

test('the arrow keys go round a menu, Home and End to its ends', () => {
  expect(nextItem('ArrowDown', -1, 3)).toBe(0)
  expect(nextItem('ArrowUp', -1, 3)).toBe(2)
  expect(nextItem('ArrowDown', 2, 3)).toBe(0)
  expect(nextItem('ArrowUp', 0, 3)).toBe(2)
  expect(nextItem('ArrowDown', 0, 3)).toBe(1)
  expect(nextItem('Home', 2, 3)).toBe(0)
  expect(nextItem('End', 0, 3)).toBe(2)
})

test('other keys and an empty menu move nothing', () => {
  expect(nextItem('a', 0, 3)).toBeNull()
  expect(nextItem('ArrowDown', -1, 0)).toBeNull()
})
