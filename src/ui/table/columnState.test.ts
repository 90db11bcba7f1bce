import { expect, test } from 'vitest'
import {
  arrange,
  isDefault,
  shownKeys,
  stateOfLink,
  tracks,
  untouched,
  withPlace,
  withShown,
  withWidth,
  type ColumnState,
} from './columnState'

const columns = [
  { key: 'name', width: 100 },
  { key: 'state', width: 80 },
  { key: 'id', hidden: true, width: 120 },
  { key: 'tags' },
  { key: 'age', width: 90 },
]
const keys = (state: Partial<ColumnState>) =>
  shownKeys(arrange(columns, { ...untouched, ...state }))
const all = (state: Partial<ColumnState>) =>
  arrange(columns, { ...untouched, ...state }).map(({ column }) => column.key)

test('untouched, all stand in their order and those that are hidden by default are', () => {
  expect(all({})).toEqual(['name', 'state', 'id', 'tags', 'age'])
  expect(keys({})).toEqual(['name', 'state', 'tags', 'age'])
})

test('the order and the hidden ones are the user’s; the first column is not', () => {
  expect(keys({ order: ['age', 'tags', 'name', 'state'] })).toEqual([
    'name',
    'age',
    'tags',
    'state',
  ])
  expect(keys({ order: ['age', 'state', 'tags'], hidden: ['state', 'name'] })).toEqual([
    'name',
    'age',
    'tags',
  ])
})

test('what is unknown, or named twice, does nothing', () => {
  expect(keys({ order: ['gone', 'age', 'age', 'state', 'tags'], hidden: ['gone'] })).toEqual([
    'name',
    'age',
    'state',
    'tags',
  ])
})

test('a column of a later version appears behind the one that it follows by default', () => {
  expect(keys({ order: ['tags', 'state'] })).toEqual(['name', 'tags', 'age', 'state'])
  expect(keys({ order: ['age', 'tags'] })).toEqual(['name', 'state', 'age', 'tags'])
  // One that is not shown by default stays out of sight.
  expect(keys({ order: ['age', 'tags', 'state'] })).not.toContain('id')
})

test('showing and hiding', () => {
  const more = withShown(columns, untouched, 'id', true)
  expect(keys(more)).toEqual(['name', 'state', 'id', 'tags', 'age'])
  const less = withShown(columns, more, 'tags', false)
  expect(keys(less)).toEqual(['name', 'state', 'id', 'age'])
  expect(isDefault(columns, less)).toBe(false)
  const back = withShown(columns, withShown(columns, less, 'tags', true), 'id', false)
  expect(isDefault(columns, back)).toBe(true)
  expect(keys(withShown(columns, untouched, 'name', false))).toContain('name')
})

test('moving, never before the first', () => {
  expect(keys(withPlace(columns, untouched, 'age', 1))).toEqual(['name', 'age', 'state', 'tags'])
  expect(keys(withPlace(columns, untouched, 'age', 0))).toEqual(['name', 'age', 'state', 'tags'])
  expect(keys(withPlace(columns, untouched, 'state', 99))).toEqual(['name', 'tags', 'age', 'state'])
  expect(withPlace(columns, untouched, 'name', 3)).toBe(untouched)
  expect(withPlace(columns, untouched, 'gone', 1)).toBe(untouched)
})

test('widths stay within bounds and can be given back', () => {
  const narrow = withWidth(untouched, 'tags', 3.2)
  expect(narrow.width).toEqual({ tags: 48 })
  expect(withWidth(narrow, 'age', 9_999).width).toEqual({ tags: 48, age: 1200 })
  expect(withWidth(narrow, 'tags', null).width).toEqual({})
  expect(isDefault(columns, narrow)).toBe(false)
})

test('a link shows the columns it names, in that order', () => {
  expect(keys(stateOfLink(columns, ['age', 'id'])!)).toEqual(['name', 'age', 'id'])
  expect(keys(stateOfLink(columns, ['gone', 'state'])!)).toEqual(['name', 'state'])
  expect(keys(stateOfLink(columns, ['name'])!)).toEqual(['name'])
  expect(stateOfLink(columns, ['gone'])).toBeNull()
  expect(stateOfLink(columns, [])).toBeNull()
})

test('one column always takes what is left', () => {
  const shown = columns.filter(({ hidden }) => !hidden)
  expect(tracks(shown, {})).toEqual({
    widths: { name: 100, state: 80, tags: null, age: 90 },
    least: 100 + 80 + 96 + 90,
  })
  expect(tracks(shown, { tags: 200, name: 60 })).toEqual({
    widths: { name: 60, state: 80, tags: 200, age: null },
    least: 60 + 80 + 200 + 90,
  })
})
