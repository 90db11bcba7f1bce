import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { runSync } from '../async/runInSlices'
import { readCases } from './conformance'
import { Grok } from './Grok'
import { builtinTable } from './builtinTable'
import { examplesByName } from './patterns/examples'
import { lineShape } from './lineShape'
import { createGrokEngine, type GrokTask } from './grokEngine'

const cases = readCases(readFileSync(new URL('corpus/own.jsonl', import.meta.url), 'utf8'))
const engine = createGrokEngine()
const run = (task: GrokTask) => runSync(engine.run(task))

test('matching without extraction gives the same results', () => {
  const differing = cases.filter(({ pattern, custom_pattern, log }) => {
    const patternSet = { patterns: [pattern], custom: custom_pattern }
    const { matched, shapes } = run({ is: 'match', patternSet, lines: [log] })
    const { extracted } = run({ is: 'extract', patternSet, lines: [log] })
    expect(shapes).toEqual(extracted?.[0] ? [] : [lineShape(log)])
    return matched?.[0] !== (extracted?.[0] ? 0 : -1)
  })
  expect(differing).toEqual([])
})

test.each([
  [String.raw`\b`, 'a b'],
  ['x*', 'axb'],
  ['x*', 'abc'],
  ['^', ''],
  [String.raw`(?m)$`, 'a\nb'],
  ['(?P<a>x)|', ' x'],
  [String.raw`\B`, 'aa'],
])('a pattern that may match nothing: %s on %j', (pattern, line) => {
  const grok = new Grok(pattern, '', builtinTable())
  expect(grok.test(line)).toBe(grok.match(line) !== null)
})

test('the first pattern that matches counts', () => {
  const patternSet = { patterns: ['', '(', '%{INT:a}', '%{WORD:b}'], custom: '' }
  const lines = ['word', '12', '--']
  expect(run({ is: 'match', patternSet, lines }).matched).toEqual([3, 2, -1])
  const { extracted } = run({ is: 'extract', patternSet, lines })
  expect(extracted?.map((one) => one && [one.pattern, one.fields[0]?.name])).toEqual([
    [3, 'b'],
    [2, 'a'],
    null,
  ])
})

test('an inspection gives fields, errors and lints of each pattern', () => {
  const patternSet = { patterns: ['%{INT:a:int}', '%{NOBODY}'], custom: '' }
  expect(run({ is: 'inspect', patternSet }).inspections).toMatchObject([
    { fault: null, fieldNames: ['a'], lints: [{ kind: 'type', fix: '%{INT:a:long}' }] },
    { fault: { kind: 'unknown_pattern', subject: 'NOBODY' }, fieldNames: [], lints: [] },
  ])
})

test('record starts are lines that a plain regex matches, with their line ends', () => {
  const patternSet = { patterns: [], custom: 'DAY_START ^\\d{4}-' }
  const lines = ['2026-11-22 a\n', ' b\n', '2026-11-23 c']
  const starts = (pattern: string) => run({ is: 'findRecordStarts', pattern, patternSet, lines })
  expect(starts('^\\d{4}-')).toEqual({ starts: [0, 2], writtenOut: null })
  // The end of the text is no line end for Go.
  expect(starts('[abc]$').starts).toEqual([2])
  expect(starts('(').fault).toMatchObject({ kind: 'bad_regex' })
  // A reference is text to a reader, except that braces around a number repeat.
  expect(starts('%{DAY_START}')).toEqual({ starts: [], writtenOut: '^\\d{4}-' })
  expect(starts('%{NOBODY}').writtenOut).toBeNull()
})

test('a pattern is written out without names', () => {
  const patternSet = { patterns: [], custom: 'LEVEL (INFO|WARN)' }
  const { writtenOut } = run({
    is: 'findRecordStarts',
    pattern: String.raw`^\[%{LEVEL:level}\] (?P<day>[(]%{INT:n:long})`,
    patternSet,
    lines: [],
  })
  expect(writtenOut).toBe(String.raw`^\[(?:(?:INFO|WARN))\] (?:[(](?:(?:[+-]?(?:[0-9]+))))`)
})

test('every example is matched whole by its pattern', () => {
  const differing = [...examplesByName].filter(([name, example]) => {
    const patternSet = { patterns: [String.raw`\A(?:%{${name}})\z`], custom: '' }
    return run({ is: 'match', patternSet, lines: [example] }).matched?.[0] !== 0
  })
  expect(differing).toEqual([])
})
