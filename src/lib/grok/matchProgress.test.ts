import { describe, expect, test } from 'vitest'
import { builtinTable } from './builtinTable'
import { matchProgress } from './matchProgress'
import { tokensOf } from './tokens'

const table = builtinTable()

/** The part of the pattern that matches, its match in the line, and the next token and text. */
function progress(pattern: string, line: string, custom = '') {
  const result = matchProgress(pattern, custom, table, line)
  if (!result) return null
  const { from, cut, match, next } = result
  return [
    pattern.slice(from, cut),
    match && line.slice(match.from, match.to),
    pattern.slice(next.from, next.to),
    line.slice(match?.to ?? 0),
  ]
}

test.each([
  [
    'another separator',
    '%{IP:ip} %{WORD:verb}',
    '10.0.0.1-GET',
    '%{IP:ip}',
    '10.0.0.1',
    ' ',
    '-GET',
  ],
  ['a later token', '%{WORD:a}=%{INT:n}ms', 'took=fast', '%{WORD:a}=', 'took=', '%{INT:n}', 'fast'],
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
    'a group is one token',
    '%{INT:a}(?:,%{INT:b})+;',
    '1,2.',
    '%{INT:a}(?:,%{INT:b})+',
    '1,2',
    ';',
    '.',
  ],
  ['astral characters', '😀%{INT:n}', '😀x', '😀', '😀', '%{INT:n}', 'x'],
  [
    'the alternative that gets furthest',
    'a%{INT:n}b|ax%{INT:n}',
    'axb',
    'ax',
    'ax',
    '%{INT:n}',
    'b',
  ],
])(
  'the progress ends at the first token that does not match: %s',
  (_, pattern, line, ...expected) => {
    expect(progress(pattern, line)).toEqual(expected)
  },
)

test('a pattern whose first token matches nowhere has no match', () => {
  expect(progress('%{INT:n} x', 'none')).toEqual(['', null, '%{INT:n}', 'none'])
})

test('custom patterns count; a pattern that matches wholly has no progress', () => {
  expect(progress('%{CODE:c} %{INT:n}', 'E1 x', 'CODE E\\d')).toEqual([
    '%{CODE:c} ',
    'E1 ',
    '%{INT:n}',
    'x',
  ])
  expect(progress('%{WORD:a}', 'x')).toBeNull()
  expect(progress('%{NOBODY:a}', 'x')).toEqual(['', null, '%{NOBODY:a}', 'x'])
})

describe('tokens of a pattern', () => {
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
  ])('%s', (pattern, expected) => {
    const tokens = tokensOf(pattern, { from: 0, to: pattern.length })
    expect(tokens.map(({ from, to }) => pattern.slice(from, to))).toEqual(expected)
  })
})
