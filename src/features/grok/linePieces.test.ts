import { expect, test } from 'vitest'
import { piecesOf } from './linePieces'

const field = (name: string, from: number, to: number) => ({
  name,
  from,
  to,
  value: '',
  type: 'string' as const,
})

test('a line falls into pieces at every field; the innermost one counts, and each begins once', () => {
  const pieces = piecesOf('ab cd ef', {
    from: 1,
    to: 8,
    fields: [field('all', 1, 5), field('in', 3, 4)],
  })
  expect(pieces.map(({ text, field, first, inside }) => [text, field, first, inside])).toEqual([
    ['a', null, false, false],
    ['b ', 'all', true, true],
    ['c', 'in', true, true],
    ['d', 'all', false, true],
    [' ef', null, false, true],
  ])
})

test('without a match a line is one piece; of a long one only a part is shown', () => {
  expect(piecesOf('abc', null).map(({ text, inside }) => [text, inside])).toEqual([['abc', false]])
  const shown = piecesOf('abcdef', { from: 0, to: 6, fields: [field('x', 2, 6)] }, 4)
  expect(shown.map(({ text }) => text).join('')).toBe('abcd')
})
