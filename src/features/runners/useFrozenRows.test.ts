import { expect, test } from 'vitest'
import { createRowFreezer } from './useFrozenRows'

interface Row {
  key: string
  count: number
  gone?: true
}

const rows = (text: string, count = 0): Row[] => Array.from(text, (key) => ({ key, count }))

test('rows that are not frozen are shown as they are read', () => {
  const freeze = createRowFreezer<Row>()
  expect(freeze(rows('abc'), '', false)).toEqual(rows('abc'))
  expect(freeze(rows('cb'), '', false)).toEqual(rows('cb'))
})

test('frozen rows keep their order with new values, mark missing rows as gone and freeze new ones back', () => {
  const freeze = createRowFreezer<Row>()
  freeze(rows('abc'), '', false)
  const frozen = freeze(rows('xca', 1), '', true)
  expect(frozen).toEqual([
    { key: 'a', count: 1 },
    { key: 'b', count: 0, gone: true },
    { key: 'c', count: 1 },
  ])
  expect(freeze(rows('xbca', 2), '', true).map(({ gone }) => gone)).toEqual(
    Array(3).fill(undefined),
  )
  expect(freeze(rows('xca', 3), '', false)).toEqual(rows('xca', 3))
})

test('unchanged rows are the same array', () => {
  const freeze = createRowFreezer<Row>()
  const first = rows('ab')
  freeze(first, '', false)
  expect(freeze([...first], '', true)).toBe(first)
})

test('rows of another search are never frozen', () => {
  const freeze = createRowFreezer<Row>()
  freeze(rows('ab'), 'one', false)
  expect(freeze(rows('cd'), 'two', true)).toEqual(rows('cd'))
})
