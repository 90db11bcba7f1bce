import { expect, test } from 'vitest'
import { joinRecords, readLines, splitLines } from './useParsedSample'

test('a text is split at LF and CRLF', () => {
  expect(splitLines('')).toEqual([])
  expect(splitLines('a\r\nb\n\nc')).toEqual(['a', 'b', '', 'c'])
  expect(splitLines('a\n')).toEqual(['a'])
  expect(splitLines('a\rb')).toEqual(['a\rb'])
})

test('records reach from one start to the next; lines before the first start are a record too', () => {
  const lines = ['1 a', ' b', '2 c']
  expect(joinRecords(lines, [0, 2])).toEqual(['1 a\n b', '2 c'])
  expect(joinRecords(lines, [2])).toEqual(['1 a\n b', '2 c'])
  expect(joinRecords(lines, [])).toEqual(['1 a\n b\n2 c'])
  expect(joinRecords([], [])).toEqual([])
})

test('a runner trims lines and skips blank ones; the server gets them as they are', () => {
  const raw = ['a b', '', 'a b  ', '   ', 'a b\n at c ']
  expect(readLines(raw, { reading: 'runner' })).toEqual({
    lines: ['a b', 'a b', 'a b\n at c'],
    raw: ['a b', 'a b  ', 'a b\n at c '],
    skipped: 2,
  })
  expect(readLines(raw, { reading: 'runner', multi: true }).lines[2]).toBe('a b  at c')
  expect(readLines(raw, {})).toEqual({
    lines: ['a b', '', 'a b  ', '   ', 'a b  at c '],
    raw,
    skipped: 0,
  })
})
