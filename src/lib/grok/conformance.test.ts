import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Grok } from './Grok'
import { GrokError } from './GrokError'
import { judge, readCases } from './conformance'
import { builtinTable, groups } from './builtinTable'

const table = builtinTable()
const cases = ['own', 'table'].flatMap((name) =>
  readCases(readFileSync(new URL(`corpus/${name}.jsonl`, import.meta.url), 'utf8')),
)

const chunk = 100
const chunks = Array.from({ length: Math.ceil(cases.length / chunk) }, (_, index) => index * chunk)

test.each(chunks)('the engine and a runner agree with the real ones, from case %i', (from) => {
  const disagreements = cases.slice(from, from + chunk).flatMap((golden) => {
    const verdict = judge(golden, table)
    return verdict.is === 'agrees' ? [] : [[golden.id, verdict]]
  })
  expect(disagreements).toEqual([])
})

test('the cases cover the table and the typed fields', () => {
  expect(cases.length).toBeGreaterThan(800)
  expect(cases.filter(({ typed }) => typed).length).toBeGreaterThan(300)
})

test('the built-in patterns are those of the server, each defined once', () => {
  const names = readFileSync(new URL('corpus/names.txt', import.meta.url), 'utf8')
  const known = names.trim().split(/\s+/).sort()
  expect(known.length).toBe(335)
  const own = Object.values(groups).flatMap((text) =>
    text
      .trim()
      .split('\n')
      .map((line) => line.split(' ', 1)[0] ?? ''),
  )
  expect(own.sort()).toEqual(known)
})

/** patterns that RE2 refuses on the server, too */
const refusedNames = [
  'BACULA_LOGLINE',
  'BACULA_LOG_FATAL_CONN',
  'BACULA_LOG_NO_CONNECT',
  'CLOUDFRONT_ACCESS_LOG',
  'HAPROXYDATE',
  'HAPROXYHTTP',
  'HAPROXYHTTPBASE',
  'HAPROXYTCP',
  'HAPROXYTIME',
  'MONGO_QUERY',
  'MONGO_SLOWQUERY',
  'RAILS3',
  'RAILS3HEAD',
  'RCONTROLLER',
  'RPROCESSING',
  'RUUID',
  'SHOREWALL',
  'SYSLOGPAMSESSION',
]

test('a built-in pattern compiles exactly if the server compiles it', () => {
  const refused = [...table.patterns.keys(), ...table.library.keys()].filter((name) => {
    try {
      return !new Grok(`%{${name}:x}`, '', table)
    } catch (error) {
      return error instanceof GrokError && error.kind === 'bad_regex'
    }
  })
  expect(refused.sort()).toEqual(refusedNames)
})
