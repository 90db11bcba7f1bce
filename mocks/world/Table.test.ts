import { expect, test } from 'vitest'
import { SubstringIndex } from './SubstringIndex'
import { Table, type TableQuery } from './Table'

interface Row {
  name: string
  size: number
}

const rows: Row[] = [
  { name: 'b', size: 10 },
  { name: 'a', size: 9 },
  { name: 'C', size: 9 },
]
const query = { sort: 'name', order: 'ascend', page: 1, size: 0, search: '' } as const

function filled() {
  const table = new Table<Row, 'name' | 'size'>(
    { name: (row) => row.name, size: (row) => row.size },
    (row) => row.name,
    (row) => row.name,
  )
  for (const row of rows) table.add(row)
  return table
}

const names = (
  table: Table<Row, 'name' | 'size'>,
  more: Partial<TableQuery<Row, 'name' | 'size'>> = {},
) => table.page({ ...query, ...more }).rows.map((row) => row.name)

test('numbers sort as numbers, texts by code unit, equal rows by the tie breaker, descending is the reverse', () => {
  const table = filled()
  expect(names(table)).toEqual(['C', 'a', 'b'])
  expect(names(table, { sort: 'size' })).toEqual(['C', 'a', 'b'])
  expect(names(table, { sort: 'size', order: 'descend' })).toEqual(['b', 'a', 'C'])
})

test('pages start at 1, reach the end from both sides, and are empty beyond it', () => {
  const table = filled()
  expect(names(table, { size: 2 })).toEqual(['C', 'a'])
  expect(names(table, { size: 2, page: 2 })).toEqual(['b'])
  expect(names(table, { size: 2, page: 2, order: 'descend' })).toEqual(['C'])
  expect(table.page({ ...query, size: 2, page: 3 })).toEqual({ rows: [], total: 3 })
})

test('rows that are added, moved and deleted after the first sorting have their new positions', () => {
  const table = filled()
  names(table, { sort: 'size' })
  const late = { name: 'd', size: 1 }
  table.add(late)
  table.add({ name: 'bb', size: 9 })
  expect(names(table, { sort: 'size' })).toEqual(['d', 'C', 'a', 'bb', 'b'])
  late.size = 99
  table.markChanged('size', [late])
  expect(names(table, { sort: 'size' })).toEqual(['C', 'a', 'bb', 'b', 'd'])
  table.markChanged('size', [late])
  table.delete(late)
  expect(names(table, { sort: 'size' })).toEqual(['C', 'a', 'bb', 'b'])
})

test('a search ignores case, also after changes and within candidates', () => {
  const table = filled()
  expect(names(table, { search: 'c' })).toEqual(['C'])
  table.add({ name: 'cc', size: 1 })
  expect(names(table, { search: 'C' })).toEqual(['C', 'cc'])
  expect(names(table, { search: 'c', candidates: rows, where: [(row) => row.size === 9] })).toEqual(
    ['C'],
  )
})

test('a substring index separates texts, also those that change length in lower case', () => {
  const texts = ['İİİ', 'abc', '', 'bcd', 'a\nb']
  expect(new SubstringIndex(texts).find('bc')).toEqual([1, 3])
  expect(new SubstringIndex(texts).find('a\nb')).toEqual([4])
  expect(new SubstringIndex(texts).find('c\u0000')).toEqual([])
  expect(new SubstringIndex(texts).find('zz')).toEqual([])
  expect(new SubstringIndex([]).find('a')).toEqual([])
})
