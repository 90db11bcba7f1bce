import { expect, test } from 'vitest'
import { pageItems } from './pageItems'

test.each([
  [1, 1, '1'],
  [4, 7, '1 2 3 4 5 6 7'],
  [1, 12, '1 2 3 4 5 after 12'],
  [3, 12, '1 2 3 4 5 after 12'],
  [4, 12, '1 2 3 4 5 6 after 12'],
  [6, 12, '1 before 4 5 6 7 8 after 12'],
  [9, 12, '1 before 7 8 9 10 11 12'],
  [12, 12, '1 before 8 9 10 11 12'],
])('page %i of %i shows %s', (page, pages, shown) => {
  expect(pageItems(page, pages).join(' ')).toBe(shown)
})
