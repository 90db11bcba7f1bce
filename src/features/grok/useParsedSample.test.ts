import { expect, test } from 'vitest'
import { joinRecords, splitLines } from './useParsedSample'

test('a text is split at LF and CRLF', () => {
  expect(splitLines('')).toEqual([])
  expect(splitLines('a\r\nb\n\nc')).toEqual(['a', 'b', '', 'c'])
  expect(splitLines('a\n')).toEqual(['a'])
  expect(splitLines('a\rb')).toEqual(['a\rb'])
})

test('records reach from one start to the next; lines before the first start are a record too', () => {
  const lines = ['1 a', ' b', '2 c']
  expect(joinRecords(lines, [0, 2])).toEqual(['1 a  b', '2 c'])
  expect(joinRecords(lines, [2])).toEqual(['1 a  b', '2 c'])
  expect(joinRecords(lines, [])).toEqual(['1 a  b 2 c'])
  expect(joinRecords([], [])).toEqual([])
})
