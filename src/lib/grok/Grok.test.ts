import { describe, expect, test } from 'vitest'
import { wholeName } from './expand'
import { Grok } from './Grok'
import { GrokError } from './GrokError'
import { builtinTable } from './builtinTable'
import { typedValue } from './typed'

const table = builtinTable()
const fields = (pattern: string, line: string, custom = '') => {
  const values = new Grok(pattern, custom, table).answer(line)
  return (
    values &&
    Object.fromEntries([...values].filter(([name]) => name !== 'grokInternalCustomSemantic'))
  )
}
/** The kind of what is wrong, what it is about, and the text that it points at. */
const fault = (pattern: string, custom = '') => {
  try {
    return new Grok(pattern, custom, table).pattern
  } catch (error) {
    if (!(error instanceof GrokError)) throw error
    const { kind, subject, place } = error
    const text = place && (place.text === 'pattern' ? pattern : custom).slice(place.from, place.to)
    return [kind, subject, text]
  }
}

describe('definitions', () => {
  test.each([
    ['a blank, and what follows it, is the regex', 'A  b', { x: ' b' }, ' b'],
    ['comments and empty lines are none', '# A c\n\n  \nA b', { x: 'b' }, 'b'],
    ['a carriage return is no part', 'A b\r\nB c\r', { x: 'b' }, 'b'],
    ['the last one of a name counts', 'A b\nA c', { x: 'c' }, 'c'],
    ['blanks of any script are cut at the ends', '\u3000A b\u00a0', { x: 'b' }, 'b'],
  ])('%s', (_, custom, expected, line) => {
    expect(fields('%{A:x}', line, custom)).toEqual(expected)
  })

  test('they replace those of the library', () => {
    expect(fields('%{WORD:x}', 'a-b', 'WORD [a-z-]+')).toEqual({ x: 'a-b' })
  })

  test('a pattern may bring its own, after a line break', () => {
    expect(fields('%{A:x}\nA b', 'ab')).toEqual({ x: 'b' })
  })

  test('a line of 64 KiB hides all that follows', () => {
    expect(fault('%{WORD:a}', `LONG ${'x'.repeat(65_536)}`)).toMatchObject([
      'pattern_table_lost',
      '',
      null,
    ])
  })
})

describe('references', () => {
  test('without a field they are pasted as text', () => {
    expect(new Grok('x%{AB}y', 'AB a|b', table).match('by')).toMatchObject({ from: 0, to: 2 })
    expect(fields('%{WORD:a} %{QS} %{WORD:b}', 'x "q r" y')).toEqual({ a: 'x' })
    expect(fields('(?P<a>%{GREEDYDATA}?)-', 'b-c-')).toEqual({ a: 'b' })
  })

  test('blanks within are nothing', () => {
    expect(fields('%{ WORD : a : long }', '5')).toEqual({ a: '5' })
  })

  test.each(['%{WORD:a-b}', '%{WORD:客户}', '%{}', '%{WORD:a:b:c}'])('%s is text', (pattern) => {
    expect(fields(pattern, 'word')).toBeNull()
    // Braces around what is no number are text to RE2, too.
    expect(new Grok(pattern, '', table).match(pattern)).not.toBeNull()
  })

  test('a level has its own field, beside the one that it is given', () => {
    expect(fields('%{LOGLEVEL:level}', 'ERROR')).toEqual({ level: 'ERROR', loglevel: 'ERROR' })
  })
})

describe('what is wrong', () => {
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
    expect(fault(pattern, custom)).toEqual(expected)
  })

  test('an own definition that nobody uses may be wrong', () => {
    expect(fields('%{WORD:a}', 'x', 'B (')).toEqual({ a: 'x' })
  })
})

describe('captures', () => {
  test('of one name the last that is not empty counts', () => {
    expect(fields('(?P<a>x)(?P<a>y*)', 'x')).toEqual({ a: 'x' })
    expect(fields('(?P<a>x)(?P<a>y*)', 'xyy')).toEqual({ a: 'yy' })
  })

  test('the whole match is told apart, and a field of its name takes its place', () => {
    const answer = (pattern: string) => new Grok(pattern, '', table).answer('- ab -')
    expect([...(answer('%{WORD:b}%{DATA:a}') ?? [])]).toEqual([
      ['b', 'ab'],
      ['grokInternalCustomSemantic', 'ab'],
    ])
    expect([...(answer('-.(?P<grokInternalCustomSemantic>a)') ?? [])]).toEqual([
      ['grokInternalCustomSemantic', 'a'],
    ])
  })

  test('a pattern that closes the group around it is known by what that group takes', () => {
    const early = new Grok(')%{INT}(', '', table)
    expect(early.match('7')).toBeNull()
    expect(early.fits('7')).toBe(false)
    const named = new Grok(String.raw`a)(?P<n>\d)(`, '', table)
    expect(named.match('-a7')).toMatchObject({ from: 1, to: 2, fields: [{ name: 'n', from: 2 }] })
    expect(named.fits('-a7')).toBe(true)
    expect(Object.fromEntries(named.answer('-a7') ?? [])).toEqual({ [wholeName]: 'a', n: '7' })
  })

  test('nothing taken is no match', () => {
    expect(fields('x*', 'abc')).toBeNull()
    expect(fields('%{INT:a}', 'abc')).toBeNull()
  })

  test('offsets count as the browser does', () => {
    const match = new Grok('%{INT:n}', '', table).match('日志😀 42')
    expect(match).toMatchObject({
      from: 5,
      to: 7,
      fields: [{ name: 'n', value: '42', from: 5, to: 7 }],
    })
  })

  test('names of the language itself are names like others', () => {
    const values = new Grok(
      '%{WORD:__proto__} %{constructor:toString}',
      'constructor x',
      table,
    ).answer('a x')
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
  ['string', ' "a" ', 'a'],
  ['drop', 'x', undefined],
] as const)('as %s a runner sends %j as %j', (type, value, expected) => {
  expect(typedValue({ type, value })).toEqual(expected)
})

test('an integer that a number cannot hold loses none of its digits', () => {
  expect(typedValue({ type: 'long', value: '9007199254740993' })).toBe(9007199254740993n)
})
