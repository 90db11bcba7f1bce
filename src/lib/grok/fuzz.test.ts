import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runSync } from '../async/runInSlices'
import { lastNonEmpty } from './captures'
import { expand } from './expand'
import { compareBytes } from './goStrings'
import { Grok } from './Grok'
import { GrokError } from './GrokError'
import { builtinTable } from './builtinTable'
import { compileRegex } from './compileRegex'
import { createGrokEngine, type GrokTask } from './grokEngine'

const table = builtinTable()
const { run } = createGrokEngine()

const name = fc.constantFrom(
  'WORD',
  'INT',
  'NUMBER',
  'DATA',
  'GREEDYDATA',
  'QS',
  'IP',
  'NOTSPACE',
  'OWN',
  'LOOP',
  'NOBODY',
  'LOGLEVEL',
)
const field = fc.constantFrom(
  '',
  ':a',
  ':b',
  ':a:long',
  ':b:date',
  ':a:int',
  ':客户',
  ':a:drop',
  ':grokInternalCustomSemantic',
  ':__proto__',
)
const piece = fc.oneof(
  fc.tuple(name, field).map(([one, as]) => `%{${one}${as}}`),
  fc.constantFrom(
    '(',
    ')',
    '[',
    ']',
    '|',
    '*',
    '+',
    '?',
    '{2}',
    '{1001}',
    '\\d',
    '\\',
    '\\Q',
    '\\E',
    '(?i)',
    '(?:',
    '(?P<a>',
    '(?<a>',
    '^',
    '$',
    '.',
    ' ',
    ',',
    '\n',
    '%{',
    '}',
    '😀',
    '中',
    '[[:alpha:]]',
    '\\p{Han}',
    '\\x{1F600}',
  ),
  fc.string({ unit: 'grapheme', maxLength: 3 }),
)
const pattern = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''))
const custom = fc.constantFrom(
  '',
  'OWN \\d+|x',
  'OWN %{WORD:own}\n# comment',
  'LOOP %{LOOP}',
  'OWN a%{LOOP}\nLOOP b%{OWN}',
  'broken',
  'OWN (',
)
const line = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(fc.constantFrom('a', '1', ' ', '"', '10.0.0.1', '-', '中', '😀', '\t', 'ERROR', '\n'), {
      maxLength: 30,
    })
    .map((parts) => parts.join('')),
)

test('any pattern throws nothing but a GrokError, and every field has the text at its offsets', () => {
  fc.assert(
    fc.property(pattern, custom, line, (pattern, custom, line) => {
      try {
        const grok = new Grok(pattern, custom, table)
        const match = grok.match(line)
        expect(grok.test(line)).toBe(match !== null)
        if (!match) return
        expect(match.to).toBeLessThanOrEqual(line.length)
        // A field may lie outside of the match: `)%{WORD:b}(` closes the group that logkit puts around the whole.
        for (const { value, from, to } of match.fields) {
          expect(line.slice(from, to)).toBe(value)
          expect(from >= 0 && to <= line.length).toBe(true)
        }
        expect(new Grok(pattern, custom, table).match(line)).toEqual(match)
      } catch (error) {
        expect(error).toBeInstanceOf(GrokError)
        if (!(error instanceof GrokError) || !error.location) return
        const text = error.location.text === 'pattern' ? pattern : custom
        expect(error.location.from >= 0 && error.location.to <= text.length).toBe(true)
      }
    }),
    { numRuns: 1_500 },
  )
})

test('no task of the engine throws', () => {
  fc.assert(
    fc.property(pattern, custom, line, (pattern, custom, line) => {
      const patternSet = { patterns: [pattern], custom }
      const tasks: GrokTask[] = [
        { is: 'inspect', patternSet },
        { is: 'match', patternSet, lines: [line] },
        { is: 'extract', patternSet, lines: [line] },
        { is: 'explain', patternSet, line },
        { is: 'suggest', patternSet, text: line, names: ['OWN'] },
        { is: 'findRecordStarts', patternSet, pattern, lines: [line] },
      ]
      for (const task of tasks) {
        const { progress, inspections } = runSync(run(task))
        for (const one of progress ?? [])
          if (one) expect(one.cut).toBeLessThanOrEqual(pattern.length)
        for (const { location } of inspections?.[0]?.lints ?? []) {
          const text = location.text === 'pattern' ? pattern : custom
          expect(location.to).toBeLessThanOrEqual(text.length)
        }
      }
    }),
    { numRuns: 300 },
  )
}, 30_000)

/** The span and the captures of a plain search with the expanded regex. */
function search(pattern: string, custom: string, line: string) {
  const { re, names } = compileRegex(expand(pattern, custom, table).regex)
  const matcher = re.matcher(line)
  if (!matcher.find()) return null
  const captures = names.map((name, nth) => {
    return { name, from: matcher.start(nth + 1), to: matcher.end(nth + 1) }
  })
  const [whole = { from: 0, to: 0 }, ...own] = captures
  return {
    from: Math.max(0, whole.from),
    to: Math.max(0, whole.to),
    fields: [...lastNonEmpty(own).values()],
  }
}

test('the match at the start of a line, which is tried first, equals that of a search', () => {
  fc.assert(
    fc.property(pattern, custom, line, (pattern, custom, line) => {
      const grok = compile(pattern, custom)
      if (!grok) return
      const { from, to, fields } = search(pattern, custom, line) ?? {}
      const found = grok.matchOrEmpty(line)
      expect(grok.test(line)).toBe(grok.match(line) !== null)
      expect([found?.from, found?.to]).toEqual([from, to])
      const spans = found?.fields.map(({ name, from, to }) => ({ name, from, to }))
      const byName = (one: { name: string }, other: { name: string }) =>
        compareBytes(one.name, other.name)
      expect(spans).toEqual(fields?.sort(byName))
    }),
    { numRuns: 500 },
  )
})

function compile(pattern: string, custom: string) {
  try {
    return new Grok(pattern, custom, table)
  } catch {
    return null
  }
}

test.each([
  '(a+)+$',
  '(a|aa)+$',
  '(.*a){12}$',
  '(a*)*b',
  '%{GREEDYDATA:x}%{GREEDYDATA:y}%{GREEDYDATA:z}!$',
])('patterns with exponential backtracking elsewhere end on a long line: %s', (pattern) => {
  const long = 'a'.repeat(20_000)
  expect(new Grok(pattern, '', table).match(`${long}!`)?.from ?? 0).toBeGreaterThanOrEqual(0)
})
