import { expect, test } from 'vitest'
import { lineSegments } from './lineSegments'

const field = (name: string, from: number, to: number) => ({
  name,
  from,
  to,
  value: '',
  type: 'string' as const,
})

test('a line is cut at the ends of its fields; the innermost field counts, and starts once', () => {
  const segments = lineSegments('ab cd ef', {
    from: 1,
    to: 8,
    fields: [field('all', 1, 5), field('in', 3, 4)],
  })
  expect(
    segments.map(({ text, field, isFieldStart, isMatched }) => [
      text,
      field,
      isFieldStart,
      isMatched,
    ]),
  ).toEqual([
    ['a', null, false, false],
    ['b ', 'all', true, true],
    ['c', 'in', true, true],
    ['d', 'all', false, true],
    [' ef', null, false, true],
  ])
})

test('a line without a match is one segment; a long line is cut off', () => {
  expect(lineSegments('abc', null).map(({ text, isMatched }) => [text, isMatched])).toEqual([
    ['abc', false],
  ])
  const shown = lineSegments('abcdef', { from: 0, to: 6, fields: [field('x', 2, 6)] }, 4)
  expect(shown.map(({ text }) => text).join('')).toBe('abcd')
})
