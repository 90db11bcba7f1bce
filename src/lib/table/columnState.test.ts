import { expect, test } from 'vitest'
import {
  arrange,
  isDefault,
  isOwnLink,
  linkOfColumns,
  shownKeys,
  stateFromLink,
  defaultColumnState,
  withPosition,
  withShown,
  withWidth,
  type ColumnState,
} from './columnState'

const columns = [
  { key: 'name' },
  { key: 'state' },
  { key: 'id', hidden: true },
  { key: 'tags' },
  { key: 'age' },
]
const keys = (state: Partial<ColumnState>) =>
  shownKeys(arrange(columns, { ...defaultColumnState, ...state }))
const all = (state: Partial<ColumnState>) =>
  arrange(columns, { ...defaultColumnState, ...state }).map(({ column }) => column.key)

test('by default the columns keep their order, and hidden ones are hidden', () => {
  expect(all({})).toEqual(['name', 'state', 'id', 'tags', 'age'])
  expect(keys({})).toEqual(['name', 'state', 'tags', 'age'])
})

test('the user changes order and visibility of all columns but the first', () => {
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

test('unknown and repeated keys are ignored', () => {
  expect(keys({ order: ['gone', 'age', 'age', 'state', 'tags'], hidden: ['gone'] })).toEqual([
    'name',
    'age',
    'state',
    'tags',
  ])
})

test('a column that the state does not know follows the one that it follows by default', () => {
  expect(keys({ order: ['tags', 'state'] })).toEqual(['name', 'tags', 'age', 'state'])
  expect(keys({ order: ['age', 'tags'] })).toEqual(['name', 'state', 'age', 'tags'])
  // A column that is hidden by default stays hidden.
  expect(keys({ order: ['age', 'tags', 'state'] })).not.toContain('id')
})

test('a column can be shown and hidden', () => {
  const more = withShown(columns, defaultColumnState, 'id', true)
  expect(keys(more)).toEqual(['name', 'state', 'id', 'tags', 'age'])
  const less = withShown(columns, more, 'tags', false)
  expect(keys(less)).toEqual(['name', 'state', 'id', 'age'])
  expect(isDefault(columns, less)).toBe(false)
  const back = withShown(columns, withShown(columns, less, 'tags', true), 'id', false)
  expect(isDefault(columns, back)).toBe(true)
  expect(keys(withShown(columns, defaultColumnState, 'name', false))).toContain('name')
})

test('a column can be moved, but not before the first', () => {
  expect(keys(withPosition(columns, defaultColumnState, 'age', 1))).toEqual([
    'name',
    'age',
    'state',
    'tags',
  ])
  expect(keys(withPosition(columns, defaultColumnState, 'age', 0))).toEqual([
    'name',
    'age',
    'state',
    'tags',
  ])
  expect(keys(withPosition(columns, defaultColumnState, 'state', 99))).toEqual([
    'name',
    'tags',
    'age',
    'state',
  ])
  expect(withPosition(columns, defaultColumnState, 'name', 3)).toBe(defaultColumnState)
  expect(withPosition(columns, defaultColumnState, 'gone', 1)).toBe(defaultColumnState)
})

test('widths stay within bounds and can be reset', () => {
  const narrow = withWidth(defaultColumnState, 'tags', 3.2)
  expect(narrow.width).toEqual({ tags: 48 })
  expect(withWidth(narrow, 'age', 9_999).width).toEqual({ tags: 48, age: 1200 })
  expect(withWidth(narrow, 'tags', null).width).toEqual({})
  expect(isDefault(columns, narrow)).toBe(false)
})

test('a link shows the columns it names, in that order', () => {
  expect(keys(stateFromLink(columns, ['age', 'id'])!)).toEqual(['name', 'age', 'id'])
  expect(keys(stateFromLink(columns, ['gone', 'state'])!)).toEqual(['name', 'state'])
  expect(keys(stateFromLink(columns, ['name'])!)).toEqual(['name'])
  expect(stateFromLink(columns, ['gone'])).toBeNull()
  expect(stateFromLink(columns, [])).toBeNull()
})

test('the default columns are in no link, others are in it in their order', () => {
  expect(linkOfColumns(columns, defaultColumnState)).toEqual([])
  expect(linkOfColumns(columns, { ...defaultColumnState, width: { name: 300 } })).toEqual([])
  const own = withShown(columns, defaultColumnState, 'tags', false)
  expect(linkOfColumns(columns, own)).toEqual(['name', 'state', 'age'])
})

test('a link with the columns of the user, now or before a change, is no link from elsewhere', () => {
  const own = withShown(columns, defaultColumnState, 'tags', false)
  expect(isOwnLink(columns, own, [], [])).toBe(true)
  expect(isOwnLink(columns, own, ['name', 'state', 'age'], [])).toBe(true)
  expect(isOwnLink(columns, own, ['name', 'age'], [])).toBe(false)
  expect(isOwnLink(columns, own, ['name', 'age'], ['name,age'])).toBe(true)
})
