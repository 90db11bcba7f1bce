import { describe, expect, test } from 'vitest'
import { builtinTable } from './builtinTable'
import { progressOf } from './progress'
import { tokensOf } from './tokens'

const table = builtinTable()

/** What of the pattern matches, what of the line, and what comes next in both. */
function told(pattern: string, line: string, custom = '') {
  const progress = progressOf(pattern, custom, table, line)
  if (!progress) return null
  const { from, cut, match, next } = progress
  return [
    pattern.slice(from, cut),
    match && line.slice(match.from, match.to),
    pattern.slice(next.from, next.to),
    line.slice(match?.to ?? 0),
  ]
}

test.each([
  [
    'a separator is another',
    '%{IP:ip} %{WORD:verb}',
    '10.0.0.1-GET',
    '%{IP:ip}',
    '10.0.0.1',
    ' ',
    '-GET',
  ],
  ['a later piece', '%{WORD:a}=%{INT:n}ms', 'took=fast', '%{WORD:a}=', 'took=', '%{INT:n}', 'fast'],
  ['the end of the line', '%{WORD:a}$', 'one-', '%{WORD:a}', 'one', '$', '-'],
  [
    'brackets',
    String.raw`\[%{WORD:a}\] %{INT:n}`,
    '[x] y',
    String.raw`\[%{WORD:a}\] `,
    '[x] ',
    '%{INT:n}',
    'y',
  ],
  [
    'a group is one piece',
    '%{INT:a}(?:,%{INT:b})+;',
    '1,2.',
    '%{INT:a}(?:,%{INT:b})+',
    '1,2',
    ';',
    '.',
  ],
  ['astral characters', '😀%{INT:n}', '😀x', '😀', '😀', '%{INT:n}', 'x'],
  ['the way that gets further', 'a%{INT:n}b|ax%{INT:n}', 'axb', 'ax', 'ax', '%{INT:n}', 'b'],
])('%s: how far it gets', (_, pattern, line, ...expected) => {
  expect(told(pattern, line)).toEqual(expected)
})

test('a pattern whose first piece fits nowhere gets nowhere', () => {
  expect(told('%{INT:n} x', 'none')).toEqual(['', null, '%{INT:n}', 'none'])
})

test('own patterns count, and a pattern that matches has nothing to tell', () => {
  expect(told('%{CODE:c} %{INT:n}', 'E1 x', 'CODE E\\d')).toEqual([
    '%{CODE:c} ',
    'E1 ',
    '%{INT:n}',
    'x',
  ])
  expect(told('%{WORD:a}', 'x')).toBeNull()
  expect(told('%{NOBODY:a}', 'x')).toEqual(['', null, '%{NOBODY:a}', 'x'])
})

describe('pieces of a pattern', () => {
  test.each([
    [
      String.raw`a\[b\Qx+\E.{2,3}?[^]\d](c|d)*`,
      ['a', String.raw`\[`, 'b', String.raw`\Qx+\E`, '.{2,3}?', String.raw`[^]\d]`, '(c|d)*'],
    ],
    [
      String.raw`\x{1F600}\pL+\p{Han}\07%{INT}{2}`,
      [String.raw`\x{1F600}`, String.raw`\pL+`, String.raw`\p{Han}`, String.raw`\07`, '%{INT}{2}'],
    ],
    ['%{A:b:long}?%{no t}', ['%{A:b:long}?', '%', '{', 'n', 'o', ' ', 't', '}']],
  ])('%s', (pattern, pieces) => {
    const tokens = tokensOf(pattern, { from: 0, to: pattern.length })
    expect(tokens.map(({ from, to }) => pattern.slice(from, to))).toEqual(pieces)
  })
})
