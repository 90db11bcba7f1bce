import { expect, test } from 'vitest'
import { Grok } from './Grok'
import { lintsOf } from './lints'
import { builtinTable } from './builtinTable'

const table = builtinTable()

/** Each remark: its kind, what it is about as written, what would stand there instead. */
const told = (pattern: string, custom = '') =>
  lintsOf(pattern, custom, table).map(({ kind, place: { text, from, to }, fix }) => [
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
  [String.raw`%{WORD:a} \| %{QS} [|]`, [['pasted', '%{QS}', '(?:%{QS})']]],
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
  ['%{WORD:pandora_stash}', [['reserved', '%{WORD:pandora_stash}', null]]],
])('%s', (pattern, lints) => {
  expect(told(pattern)).toEqual(lints)
})

test('own definitions are looked at in their place; alternatives and commas are at home there', () => {
  const custom = '# [%{INT}]\nAB a|b,c\nBAD [%{INT:x}]'
  expect(told('%{AB}', custom)).toEqual([
    ['pasted', '%{AB}', '(?:%{AB})'],
    ['class', '[%{INT:x}]', String.raw`\[%{INT:x}\]`],
  ])
  expect(told('%{AB:a}', 'AB')).toEqual([])
})

test('a pattern that grows large is called so', () => {
  const pattern = '%{COMBINEDAPACHELOG}'.repeat(12)
  const { size } = new Grok(pattern, '', table)
  expect(lintsOf(pattern, '', table, size).map(({ kind }) => kind)).toEqual(['large'])
})

test('what is offered instead has nothing left to say, and compiles', () => {
  for (const pattern of [
    '[%{INT:a}]',
    '(%{INT:a})',
    '%{INT:a}|x',
    '%{QS}',
    '%{INT:a:int}',
    '(?<a>x)',
  ]) {
    const [lint] = lintsOf(pattern, '', table)
    expect(lint?.fix).toEqual(expect.any(String))
    const { from = 0, to = 0 } = lint?.place ?? {}
    const fixed = pattern.slice(0, from) + (lint?.fix ?? '') + pattern.slice(to)
    expect(lintsOf(fixed, '', table)).toEqual([])
    expect(new Grok(fixed, '', table).pattern).toBe(fixed)
  }
})
