import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { atOnce } from '../async/inBreaths'
import { readCases } from './conformance'
import { Grok } from './Grok'
import { builtinTable } from './builtinTable'
import { examplesByName } from './patterns/examples'
import { shapeOf } from './shape'
import { doTask, type GrokTask } from './work'

const cases = readCases(readFileSync(new URL('corpus/own.jsonl', import.meta.url), 'utf8'))
const done = (task: GrokTask) => atOnce(doTask(task))

test('which lines match is said without taking fields, and comes to the same', () => {
  const others = cases.filter(({ pattern, custom_pattern, log }) => {
    const recipe = { patterns: [pattern], custom: custom_pattern }
    const { verdicts, shapes } = done({ is: 'judge', recipe, lines: [log] })
    const { taken } = done({ is: 'take', recipe, lines: [log] })
    expect(shapes).toEqual(taken?.[0] ? [] : [shapeOf(log)])
    return verdicts?.[0] !== (taken?.[0] ? 0 : -1)
  })
  expect(others).toEqual([])
})

test.each([
  [String.raw`\b`, 'a b'],
  ['x*', 'axb'],
  ['x*', 'abc'],
  ['^', ''],
  [String.raw`(?m)$`, 'a\nb'],
  ['(?P<a>x)|', ' x'],
  [String.raw`\B`, 'aa'],
])('a pattern that may take nothing: %s on %j', (pattern, line) => {
  const grok = new Grok(pattern, '', builtinTable())
  expect(grok.fits(line)).toBe(grok.match(line) !== null)
})

test('the first pattern that fits is the one', () => {
  const recipe = { patterns: ['', '(', '%{INT:a}', '%{WORD:b}'], custom: '' }
  const lines = ['word', '12', '--']
  expect(done({ is: 'judge', recipe, lines }).verdicts).toEqual([3, 2, -1])
  const { taken } = done({ is: 'take', recipe, lines })
  expect(taken?.map((one) => one && [one.pattern, one.fields[0]?.name])).toEqual([
    [3, 'b'],
    [2, 'a'],
    null,
  ])
})

test('a pattern is looked at: its fields, what is wrong, what is probably not meant', () => {
  const recipe = { patterns: ['%{INT:a:int}', '%{NOBODY}'], custom: '' }
  expect(done({ is: 'inspect', recipe }).inspected).toMatchObject([
    { fault: null, fieldNames: ['a'], lints: [{ kind: 'type', fix: '%{INT:a:long}' }] },
    { fault: { kind: 'unknown_pattern', subject: 'NOBODY' }, fieldNames: [], lints: [] },
  ])
})

test('where records begin, and why that cannot be told', () => {
  const recipe = { patterns: [], custom: 'DAY_START ^\\d{4}-' }
  const lines = ['2026-11-22 a', ' b', '2026-11-23 c']
  expect(done({ is: 'starts', pattern: '%{DAY_START}', recipe, lines })).toEqual({ starts: [0, 2] })
  expect(done({ is: 'starts', pattern: '(', recipe, lines }).fault).toMatchObject({
    kind: 'bad_regex',
  })
})

test('every example is matched whole by its pattern', () => {
  const others = [...examplesByName].filter(([name, example]) => {
    const recipe = { patterns: [String.raw`\A(?:%{${name}})\z`], custom: '' }
    return done({ is: 'judge', recipe, lines: [example] }).verdicts?.[0] !== 0
  })
  expect(others).toEqual([])
})
