import { expect, test } from 'vitest'
import { now, parse, parsed } from './testing/parsed'

test('a line is kept as the reader gives it: a reader of files leaves the line break', () => {
  const tailx = { reader: { mode: 'tailx' } }
  expect(parsed({ type: 'raw' }, ' a \nb', tailx)).toEqual([
    [{ raw: 'string  a \n', timestamp: `date ${now}` }],
    [{ raw: 'string b\n', timestamp: `date ${now}` }],
  ])
  expect(parsed({ type: 'raw', timestamp: 'false' }, 'a')).toEqual([[{ raw: 'string a' }]])
})

test('no parser is the raw one, and a blank line is never parsed', () => {
  const { lines, blank } = parse({}, 'a\n \nb\n')
  expect([lines.map(({ number }) => number), blank]).toEqual([[1, 3], 1])
})

test('labels take the place of fields', () => {
  expect(
    parsed({ type: 'raw', labels: 'raw x, app  web more, lost', timestamp: '0' }, 'a'),
  ).toEqual([[{ raw: 'string x', app: 'string web' }]])
})

test('what reads as no boolean leaves the default', () => {
  expect(parsed({ type: 'raw', timestamp: ' false' }, 'a')).toMatchObject([
    [{ timestamp: `date ${now}` }],
  ])
})

test('lines are joined from one that matches the head pattern to the next', () => {
  const reader = { mode: 'file', head_pattern: '^\\d' }
  const { lines } = parse({ type: 'raw' }, ' x\n1 a\n\tb\n2 c\n', { reader })
  expect(lines.map(({ number, text }) => [number, text])).toEqual([
    [1, ' x\n'],
    [2, '1 a\n\tb\n'],
    [4, '2 c\n'],
  ])
})

test('a type without a parser here is refused by name', () => {
  expect(parsed({ type: 'syslog' }, 'a')).toEqual({
    refusal: { is: 'unsupported', type: 'syslog' },
  })
})
