import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Grok } from './Grok'
import { GrokError } from './GrokError'
import { judge, readCases } from './conformance'
import { builtinTable, groups } from './builtinTable'

const table = builtinTable()
const cases = readCases(readFileSync(new URL('corpus/own.jsonl', import.meta.url), 'utf8'))

test('the engine agrees with the real one on every line', () => {
  const disagreements = cases.flatMap((golden) => {
    const verdict = judge(golden, table)
    return verdict.is === 'agrees' ? [] : [[golden.id, verdict]]
  })
  expect(disagreements).toEqual([])
  expect(cases.length).toBeGreaterThan(300)
})

test('every built-in pattern is known to the server and defined once', () => {
  const names = readFileSync(new URL('corpus/names.txt', import.meta.url), 'utf8')
  const known = new Set(names.trim().split(/\s+/))
  expect(known.size).toBe(335)
  const own = Object.values(groups).flatMap((text) =>
    text
      .trim()
      .split('\n')
      .map((line) => line.split(' ', 1)[0] ?? ''),
  )
  expect(own.filter((name) => !known.has(name))).toEqual([])
  expect(new Set(own).size).toBe(own.length)
  expect(own.length).toBeGreaterThan(200)
  expect(table.serverOnly).toEqual(new Set([...known].filter((name) => !own.includes(name))))
})

/** patterns that RE2 refuses on the server, too */
const refusedNames = [
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

test('a name that only the server knows is reported as not previewed', () => {
  const kindOf = (pattern: string) => {
    try {
      return new Grok(pattern, '', table).pattern
    } catch (error) {
      return error instanceof GrokError ? error.kind : 'other'
    }
  }
  expect(kindOf('%{BACULA_LOGLINE:x}')).toBe('not_previewed')
  expect(kindOf('%{NOBODY:x}')).toBe('unknown_pattern')
  expect(kindOf('%{BACULA_LOGLINE:x} %{NOBODY:y}')).toBe('unknown_pattern')
})
