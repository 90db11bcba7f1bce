import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { Grok } from './Grok'
import { GrokError } from './GrokError'
import { judge, readCases } from './conformance'
import { builtinTable, groups } from './builtinTable'

const table = builtinTable()
const cases = readCases(readFileSync(new URL('corpus/own.jsonl', import.meta.url), 'utf8'))

test('the engine says of every line what the real one said', () => {
  const others = cases.flatMap((golden) => {
    const verdict = judge(golden, table)
    return verdict.is === 'agrees' ? [] : [[golden.id, verdict]]
  })
  expect(others).toEqual([])
  expect(cases.length).toBeGreaterThan(300)
})

test('a definition of ours is of a name that the server knows, and each stands once', () => {
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
  expect(table.elsewhere).toEqual(new Set([...known].filter((name) => !own.includes(name))))
})

/** Those that RE2 refuses on the server, too. */
const broken = [
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

test('what the server can compile compiles, and what it cannot does not', () => {
  const refused = [...table.patterns.keys(), ...table.below.keys()].filter((name) => {
    try {
      return !new Grok(`%{${name}:x}`, '', table)
    } catch (error) {
      return error instanceof GrokError && error.kind === 'bad_regex'
    }
  })
  expect(refused.sort()).toEqual(broken)
})

test('a name that only the server knows is no error of the user’s', () => {
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
