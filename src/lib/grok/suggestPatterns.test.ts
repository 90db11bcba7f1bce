import { expect, test } from 'vitest'
import { Grok } from './Grok'
import { builtinTable } from './builtinTable'
import {
  separatorPattern,
  suggestFieldName,
  appendField,
  nextFieldSpan,
  suggestPatterns,
} from './suggestPatterns'

const table = builtinTable()

test.each([
  ['12/Oct/2017:11:20:33 +0800', 'HTTPDATE', 'date'],
  ['2026-11-22T10:11:12Z', 'TIMESTAMP_ISO8601', 'date'],
  ['Nov  2 10:11:12', 'SYSLOGTIMESTAMP', 'date'],
  ['10.0.0.1', 'IP', 'string'],
  ['-42', 'INT', 'long'],
  ['0.25', 'NUMBER', 'float'],
  ['/index.html?a=1', 'URIPATHPARAM', 'string'],
  ['GET', 'WORD', 'string'],
  ['支付网关', 'NOTSPACE', 'string'],
  ['two words', 'DATA', 'string'],
])('the first suggestion for %s is %s', (text, name, type) => {
  expect(suggestPatterns(text, '', table)[0]).toEqual({ name, type })
})

test('matching custom patterns come first; an empty text has no suggestion, a long text only general ones', () => {
  const custom = 'CODE E\\d+\nOTHER x'
  const [first] = suggestPatterns('E17', custom, table, ['OTHER', 'CODE'])
  expect(first).toEqual({ name: 'CODE', type: 'string' })
  expect(suggestPatterns('', '', table)).toEqual([])
  expect(suggestPatterns('a b '.repeat(1000), '', table).map(({ name }) => name)).toEqual([
    'DATA',
    'GREEDYDATA',
  ])
})

test.each([
  [' [', String.raw` \[`],
  ['   ', String.raw`\s+`],
  ['] user=bob (', String.raw`\] %{DATA} \(`],
  [' 用户 ', ' %{DATA} '],
  ['x', '%{DATA}'],
])('the pattern between two fields: %j', (text, pattern) => {
  expect(separatorPattern(text)).toBe(pattern)
})

test('appending field after field builds a pattern for a whole line', () => {
  const line = '10.0.0.1 - bob [12/Oct/2017:11:20:33 +0800] "GET /a?b=1 HTTP/1.1" 200 took=12ms'
  let [pattern, done] = ['', 0]
  const fields: string[] = []
  for (;;) {
    const span = nextFieldSpan(line, done)
    if (!span) break
    const [first] = suggestPatterns(line.slice(span.from, span.to), '', table)
    if (!first) break
    const field = suggestFieldName(line, span.from, first.name, fields)
    fields.push(field)
    pattern = appendField(pattern, line, done, { ...span, ...first, field })
    const match = new Grok(pattern, '', table).match(line)
    expect(match?.to).toBeGreaterThanOrEqual(span.to)
    done = match?.to ?? line.length
  }
  const values = new Grok(pattern, '', table).checkAnswer(line)
  expect(Object.fromEntries(values ?? [])).toMatchObject({
    ip: '10.0.0.1',
    timestamp: '12/Oct/2017:11:20:33 +0800',
    number: '200',
    took: '12ms',
  })
})

test('the first field may begin in the middle of a line', () => {
  const capture = { from: 6, to: 8, name: 'INT', type: 'long' as const, field: 'n' }
  expect(appendField('', 'code: 42', 0, capture)).toBe('%{DATA}: %{INT:n:long}')
})
