import { expect, test } from 'vitest'
import { createHolder } from './holder'

interface Row {
  key: string
  count: number
  gone?: true
}

const rows = (text: string, count = 0): Row[] => Array.from(text, (key) => ({ key, count }))

test('without a hand on them, rows are as they came', () => {
  const hold = createHolder<Row>()
  expect(hold(rows('abc'), '', false)).toEqual(rows('abc'))
  expect(hold(rows('cb'), '', false)).toEqual(rows('cb'))
})

test('with one, they stay in place with new figures; what is gone says so, what is new waits', () => {
  const hold = createHolder<Row>()
  hold(rows('abc'), '', false)
  const held = hold(rows('xca', 1), '', true)
  expect(held).toEqual([
    { key: 'a', count: 1 },
    { key: 'b', count: 0, gone: true },
    { key: 'c', count: 1 },
  ])
  expect(hold(rows('xbca', 2), '', true).map(({ gone }) => gone)).toEqual(Array(3).fill(undefined))
  expect(hold(rows('xca', 3), '', false)).toEqual(rows('xca', 3))
})

test('the same again is the same array', () => {
  const hold = createHolder<Row>()
  const first = rows('ab')
  hold(first, '', false)
  expect(hold([...first], '', true)).toBe(first)
})

test('another address is another list', () => {
  const hold = createHolder<Row>()
  hold(rows('ab'), 'one', false)
  expect(hold(rows('cd'), 'two', true)).toEqual(rows('cd'))
})
