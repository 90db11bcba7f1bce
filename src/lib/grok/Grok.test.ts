import { describe, expect, test } from 'vitest'
import { wholeMatchName } from './expand'
import { Grok } from './Grok'
import { GrokError } from './GrokError'
import { builtinTable } from './builtinTable'
import { typedValue } from './typedValue'

const table = builtinTable()
const fields = (pattern: string, line: string, custom = '') => {
  const values = new Grok(pattern, custom, table).checkAnswer(line)
  return (
    values &&
    Object.fromEntries([...values].filter(([name]) => name !== 'grokInternalCustomSemantic'))
  )
}
/** Kind and subject of a pattern's error, and the text at its location. */
const errorOf = (pattern: string, custom = '') => {
  try {
    return new Grok(pattern, custom, table).pattern
  } catch (error) {
    if (!(error instanceof GrokError)) throw error
    const { kind, subject, location } = error
    const source = location?.text === 'pattern' ? pattern : custom
    const text = location && source.slice(location.from, location.to)
    return [kind, subject, text]
  }
}

describe('definitions', () => {
  test.each([
    ['the text after the first blank is the regex', 'A  b', { x: ' b' }, ' b'],
    ['comments and empty lines are skipped', '# A c\n\n  \nA b', { x: 'b' }, 'b'],
    ['a carriage return at the end of a line is dropped', 'A b\r\nB c\r', { x: 'b' }, 'b'],
    ['the last definition of a name counts', 'A b\nA c', { x: 'c' }, 'c'],
    ['Unicode blanks at the ends are trimmed', '\u3000A b\u00a0', { x: 'b' }, 'b'],
  ])('%s', (_, custom, expected, line) => {
    expect(fields('%{A:x}', line, custom)).toEqual(expected)
  })

  test('custom definitions replace the built-in ones', () => {
    expect(fields('%{WORD:x}', 'a-b', 'WORD [a-z-]+')).toEqual({ x: 'a-b' })
  })

  test('a pattern may contain definitions after a line break', () => {
    expect(fields('%{A:x}\nA b', 'ab')).toEqual({ x: 'b' })
  })

  test('a line of 64 KiB hides all lines after it', () => {
    expect(errorOf('%{WORD:a}', `LONG ${'x'.repeat(65_536)}`)).toMatchObject([
      'pattern_table_lost',
      '',
      null,
    ])
  })
})

describe('references', () => {
  test('without a field they are inlined as text', () => {
    expect(new Grok('x%{AB}y', 'AB a|b', table).match('by')).toMatchObject({ from: 0, to: 2 })
    expect(fields('%{WORD:a} %{QS} %{WORD:b}', 'x "q r" y')).toEqual({ a: 'x' })
    expect(fields('(?P<a>%{GREEDYDATA}?)-', 'b-c-')).toEqual({ a: 'b' })
  })

  test('blanks inside are ignored', () => {
    expect(fields('%{ WORD : a : long }', '5')).toEqual({ a: '5' })
  })

  test.each(['%{WORD:a-b}', '%{WORD:客户}', '%{}', '%{WORD:a:b:c}'])(
    '%s is literal text',
    (pattern) => {
      expect(fields(pattern, 'word')).toBeNull()
      // RE2, too, reads braces without a number as text.
      expect(new Grok(pattern, '', table).match(pattern)).not.toBeNull()
    },
  )

  test('LOGLEVEL has a field of its own besides the given one', () => {
    expect(fields('%{LOGLEVEL:level}', 'ERROR')).toEqual({ level: 'ERROR', loglevel: 'ERROR' })
  })
})

describe('errors', () => {
  test.each([
    ['%{NOBODY:x}', '', ['unknown_pattern', 'NOBODY', '%{NOBODY:x}']],
    ['%{A:x}', 'A %{NOBODY}', ['unknown_pattern', 'NOBODY', 'A %{NOBODY}']],
    ['%{WORD:x}', 'A', ['bad_definition', 'A', 'A']],
    ['', '', ['bad_definition', 'GROK_INTERNAL_PATTERN_0', '']],
    ['%{WORD:x}', 'A %{B}\nB %{A}', ['pattern_table_lost', '', null]],
    ['%{WORD:x} (', '', ['bad_regex', expect.any(String), '(']],
    ['a)', '', ['bad_regex', expect.any(String), ')']],
    ['[a', '', ['bad_regex', expect.any(String), '[a']],
    ['x{2000}', '', ['bad_regex', '{2000}', '{2000}']],
    ['(?<a>x)', '', ['bad_regex', '(?<', '(?<']],
    ['中(?=a)', '', ['bad_regex', '(?=', '(?=']],
    ['%{A:x}', 'B c\nA (', ['bad_regex', expect.any(String), '(']],
  ])('%s with %j', (pattern, custom, expected) => {
    expect(errorOf(pattern, custom)).toEqual(expected)
  })

  test('an unused custom definition may be invalid', () => {
    expect(fields('%{WORD:a}', 'x', 'B (')).toEqual({ a: 'x' })
  })
})

describe('captures', () => {
  test('of several captures of a name the last one that is not empty counts', () => {
    expect(fields('(?P<a>x)(?P<a>y*)', 'x')).toEqual({ a: 'x' })
    expect(fields('(?P<a>x)(?P<a>y*)', 'xyy')).toEqual({ a: 'yy' })
  })

  test('the whole match has its own key, which a field of that name replaces', () => {
    const answer = (pattern: string) => new Grok(pattern, '', table).checkAnswer('- ab -')
    expect([...(answer('%{WORD:b}%{DATA:a}') ?? [])]).toEqual([
      ['b', 'ab'],
      ['grokInternalCustomSemantic', 'ab'],
    ])
    expect([...(answer('-.(?P<grokInternalCustomSemantic>a)') ?? [])]).toEqual([
      ['grokInternalCustomSemantic', 'a'],
    ])
  })

  test('the match of a pattern that closes its own group is that of the group', () => {
    const early = new Grok(')%{INT}(', '', table)
    expect(early.match('7')).toBeNull()
    expect(early.test('7')).toBe(false)
    const named = new Grok(String.raw`a)(?P<n>\d)(`, '', table)
    expect(named.match('-a7')).toMatchObject({ from: 1, to: 2, fields: [{ name: 'n', from: 2 }] })
    expect(named.test('-a7')).toBe(true)
    expect(Object.fromEntries(named.checkAnswer('-a7') ?? [])).toEqual({
      [wholeMatchName]: 'a',
      n: '7',
    })
  })

  test('an empty match is no match', () => {
    expect(fields('x*', 'abc')).toBeNull()
    expect(fields('%{INT:a}', 'abc')).toBeNull()
  })

  test('offsets are UTF-16', () => {
    const match = new Grok('%{INT:n}', '', table).match('日志😀 42')
    expect(match).toMatchObject({
      from: 5,
      to: 7,
      fields: [{ name: 'n', value: '42', from: 5, to: 7 }],
    })
  })

  test('names of JavaScript object members are ordinary names', () => {
    const values = new Grok(
      '%{WORD:__proto__} %{constructor:toString}',
      'constructor x',
      table,
    ).checkAnswer('a x')
    expect([...(values ?? [])].map(([name]) => name)).toEqual([
      '__proto__',
      'grokInternalCustomSemantic',
      'toString',
    ])
  })

  test('a mismatch shows the first 1024 bytes of a line', () => {
    const grok = new Grok('x', '', table)
    expect(grok.mismatch('ab')).toBe('ab no value was parsed after grok pattern [x]')
    expect(grok.mismatch('a'.repeat(2000))).toContain(
      '......(only show 1024 bytes, remain 976 bytes)',
    )
  })
})

test.each([
  ['long', '42', 42],
  ['long', '+7', 7],
  ['long', '9223372036854775808', undefined],
  ['long', '4.2', undefined],
  ['float', '1e3', 1000],
  ['float', 'x', undefined],
  ['date', '2026-11-22T10:11:12Z', '2026-11-22T10:11:12Z'],
  ['date', 'soon', undefined],
  ['date', '03/28/2017 15:41:06', undefined],
  ['string', '" a "', 'a'],
  ['string', ' "a" ', '"a"'],
  ['string', '"a', '"a'],
  ['drop', 'x', undefined],
] as const)('as %s a runner sends %j as %j', (type, value, expected) => {
  expect(typedValue({ type, value })).toEqual(expected)
})

test('an integer beyond the safe range keeps all its digits', () => {
  expect(typedValue({ type: 'long', value: '9007199254740993' })).toBe(9007199254740993n)
})

test.each(['%{P1}', '%{P1:field}'])('thousands of patterns in a chain of %s are refused', (to) => {
  const link = (n: number) => `P${n} ${to.replace('1', String(n + 1))}`
  const chain = (length: number) =>
    [...Array.from({ length }, (_, n) => link(n)), `P${length} a`].join('\n')
  expect(new Grok('%{P0}', chain(100), table).test('a')).toBe(true)
  expect(() => new Grok('%{P0}', chain(5_000), table)).toThrow(/too large/)
})
