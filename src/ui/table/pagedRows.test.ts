import { expect, test } from 'vitest'
import { pageOf } from './pagedRows'

const rows = Array.from({ length: 45 }, (_, i) => i)

test('a page has its part of the rows', () => {
  expect(pageOf(rows, { page: 2, size: 20 })).toEqual({
    rows: rows.slice(20, 40),
    total: 45,
    order: { page: 2, size: 20 },
  })
})

test('a page beyond the end is the last page', () => {
  expect(pageOf(rows, { page: 9, size: 20 })).toEqual({
    rows: rows.slice(40),
    total: 45,
    order: { page: 3, size: 20 },
  })
})

test('no rows have one empty page', () => {
  expect(pageOf([], { page: 2, size: 20 })).toEqual({
    rows: [],
    total: 0,
    order: { page: 1, size: 20 },
  })
})
