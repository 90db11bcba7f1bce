import { expect, test } from 'vitest'
import { Grok } from './Grok'
import { lintPattern } from './lintPattern'
import { builtinTable } from './builtinTable'

const table = builtinTable()

/** The kind, text and fix of each lint. */
const lint = (pattern: string, custom = '') =>
  lintPattern(pattern, custom, table).map(({ kind, location: { text, from, to }, fix }) => [
    kind,
    (text === 'pattern' ? pattern : custom).slice(from, to),
    fix,
  ])

test.each([
  ['%{WORD:a-b} x', [['literal', '%{WORD:a-b}', null]]],
  ['%{}', [['literal', '%{}', null]]],
  ['%{WORD:a', [['literal', '%{WORD:a', null]]],
  ['%{ WORD : a }', []],
  ['[%{HTTPDATE:t:date}]', [['class', '[%{HTTPDATE:t:date}]', String.raw`\[%{HTTPDATE:t:date}\]`]]],
  [String.raw`\[%{HTTPDATE:t:date}\]`, []],
  ['x (%{INT:a}) y', [['group', '(%{INT:a})', String.raw`\(%{INT:a}\)`]]],
  ['x (%{INT:a})? y', []],
  ['%{INT:a}|%{WORD:b}', [['alternation', '%{INT:a}|%{WORD:b}', '(?:%{INT:a}|%{WORD:b})']]],
  ['(?:%{INT:a}|%{WORD:b})', []],
  [String.raw`%{WORD:a} \| %{QS} [|]`, [['inlined', '%{QS}', '(?:%{QS})']]],
  ['%{QS:q}', []],
  ['%{INT:a:int}', [['type', '%{INT:a:int}', '%{INT:a:long}']]],
  ['%{INT:a:LONG}', [['type', '%{INT:a:LONG}', '%{INT:a:long}']]],
  ['%{INT:a:boolean}', [['type', '%{INT:a:boolean}', null]]],
  ['(?<a>x)', [['groupName', '(?<a>', '(?P<a>']]],
  ['%{INT:a} (?P<a>x)', [['repeated', '(?P<a>', null]]],
  ['%{INT:a},%{INT:b}', [['comma', ',', null]]],
  ['%{INT:a} ', [['trailing', ' ', '']]],
  ['%{INT:a}\nNAME x', [['lineBreak', '\nNAME x', null]]],
  ['a$b', [['end', '$', String.raw`\$`]]],
  [String.raw`(a$|b)\$c[$d]$`, []],
  [
    'a(?=b)(?<!c)',
    [
      ['lookAround', '(?=', null],
      ['lookAround', '(?<!', null],
    ],
  ],
  [' %{INT:a}', [['leading', ' ', '']]],
  [String.raw`^\s+at %{WORD:a}`, [['leading', String.raw`\s+`, String.raw`\s*`]]],
  ['^  at %{WORD:a}', [['leading', '  ', String.raw`\s*`]]],
  [String.raw`%{INT:a}\s+$`, [['ending', String.raw`\s+`, String.raw`\s*`]]],
  ['%{INT:a} $', [['ending', ' ', String.raw`\s*`]]],
  [String.raw`^\s*%{INT:a}\s*$`, []],
  [String.raw`^ ?%{INT:a}[ \t]?$`, []],
  [String.raw`\\d+ %{INT:a}`, [['doubled', String.raw`\\d+ %{INT:a}`, String.raw`\d+ %{INT:a}`]]],
  [String.raw`\[%{INT:a}\\d`, []],
  ['%{SYSLOGTIMESTAMP:t:date}', [['noDate', '%{SYSLOGTIMESTAMP:t:date}', '%{SYSLOGTIMESTAMP:t}']]],
  ['%{INT:t:date}', [['noDate', '%{INT:t:date}', '%{INT:t}']]],
  ['%{HTTPDATE:t:date}', []],
  ['%{WORD:pandora_stash}', [['reserved', '%{WORD:pandora_stash}', null]]],
])('%s', (pattern, lints) => {
  expect(lint(pattern)).toEqual(lints)
})

test('custom definitions are linted at their location; alternatives and commas are fine there', () => {
  const custom = '# [%{INT}]\nAB a|b,c\nBAD [%{INT:x}]'
  expect(lint('%{AB}', custom)).toEqual([
    ['inlined', '%{AB}', '(?:%{AB})'],
    ['class', '[%{INT:x}]', String.raw`\[%{INT:x}\]`],
  ])
  expect(lint('%{AB:a}', 'AB')).toEqual([])
})

test('a pattern that expands to a long regex is reported as large', () => {
  const pattern = '%{COMBINEDAPACHELOG}'.repeat(12)
  const { size } = new Grok(pattern, '', table)
  expect(lintPattern(pattern, '', table, size).map(({ kind }) => kind)).toEqual(['large'])
})

test('a fixed pattern has no lint left and compiles', () => {
  for (const pattern of [
    '[%{INT:a}]',
    '(%{INT:a})',
    '%{INT:a}|x',
    '%{QS}',
    '%{INT:a:int}',
    '(?<a>x)',
  ]) {
    const [first] = lintPattern(pattern, '', table)
    expect(first?.fix).toEqual(expect.any(String))
    const { from = 0, to = 0 } = first?.location ?? {}
    const fixed = pattern.slice(0, from) + (first?.fix ?? '') + pattern.slice(to)
    expect(lintPattern(fixed, '', table)).toEqual([])
    expect(new Grok(fixed, '', table).pattern).toBe(fixed)
  }
})
