import { expect, test } from 'vitest'
import { joined, linesOf } from './records'

test('lines of a text, whatever ends them', () => {
  expect(linesOf('')).toEqual([])
  expect(linesOf('a\r\nb\n\nc')).toEqual(['a', 'b', '', 'c'])
  expect(linesOf('a\n')).toEqual(['a'])
  expect(linesOf('a\rb')).toEqual(['a\rb'])
})

test('records go from one start to the next; what comes before the first is one of its own', () => {
  const lines = ['1 a', ' b', '2 c']
  expect(joined(lines, [0, 2])).toEqual(['1 a  b', '2 c'])
  expect(joined(lines, [2])).toEqual(['1 a  b', '2 c'])
  expect(joined(lines, [])).toEqual(['1 a  b 2 c'])
  expect(joined([], [])).toEqual([])
})
