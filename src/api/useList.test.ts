import { expect, test } from 'vitest'
import { lastPageInstead } from './useList'

test('a page beyond the last redirects to the last', () => {
  expect(lastPageInstead({ page: 9, size: 20 }, { rows: [], total: 41 })).toBe(3)
  expect(lastPageInstead({ page: 3, size: 20 }, { rows: [], total: 40 })).toBe(2)
})

test('other empty pages do not redirect', () => {
  expect(lastPageInstead({ page: 9, size: 20 }, { rows: [], total: 0 })).toBeNull()
  // A server that contradicts itself must not cause redirects without end.
  expect(lastPageInstead({ page: 1, size: 20 }, { rows: [], total: 41 })).toBeNull()
  expect(lastPageInstead({ page: 3, size: 20 }, { rows: [], total: 60 })).toBeNull()
  expect(lastPageInstead({ page: 9, size: 20 }, { rows: ['a'], total: 1 })).toBeNull()
})
