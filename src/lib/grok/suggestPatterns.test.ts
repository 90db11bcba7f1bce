import { expect, test } from 'vitest'
import { Grok } from './Grok'
import { builtinTable } from './builtinTable'
import { suggestWhole } from './suggestWhole'
import { systemLines, systemNames } from './testing/systemLogs'
import { typedValue } from './typedValue'
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
  // A runner reads no year in it: the time would be of the year 0.
  ['Nov  2 10:11:12', 'SYSLOGTIMESTAMP', 'string'],
  ['2026-11-22T10:11:12+0800', 'TIMESTAMP_ISO8601', 'string'],
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

/** Names piece after piece of a line with the first suggestion. Returns the pattern, or what went wrong. */
function walk(line: string, lines: readonly string[]): { pattern: string; fault: string | null } {
  let [pattern, done] = ['', 0]
  const fields: string[] = []
  for (;;) {
    const span = nextFieldSpan(line, done)
    if (!span) return { pattern, fault: null }
    const text = line.slice(span.from, span.to)
    const [first] = suggestPatterns(text, '', table, [], { pattern, line, done, span, lines })
    if (!first) return { pattern, fault: text }
    const field = suggestFieldName(line, span.from, first.name, fields)
    fields.push(field)
    pattern = appendField(pattern, line, done, { ...span, ...first, field })
    const match = new Grok(pattern, '', table).match(line)
    const found = match?.fields.find(({ name }) => name === field)
    if (found?.value !== text) return { pattern, fault: `${text}: ${pattern}` }
    done = match?.to ?? 0
  }
}

test.each(systemNames)('naming piece after piece completes lines of %s', (name) => {
  const lines = systemLines(name, 3)
  for (const line of lines.slice(0, 1)) {
    const { pattern, fault } = walk(line, lines)
    expect(fault).toBeNull()
    const match = new Grok(pattern, '', table).match(line)
    expect(match?.from).toBe(0)
    expect(match?.to).toBeGreaterThanOrEqual(line.trimEnd().length)
  }
})

test.each(systemNames)('one pattern is suggested for lines of %s', (name) => {
  const lines = systemLines(name, 40)
  const whole = suggestWhole(lines, '', table)
  expect(whole?.total).toBe(40)
  expect(whole?.completed).toBeGreaterThanOrEqual(36)
  // It has more than a timestamp and a message.
  expect(new Grok(whole?.pattern ?? '', '', table).fieldNames.length).toBeGreaterThan(2)
  // A runner drops none of its fields.
  const grok = new Grok(whole?.pattern ?? '', '', table)
  const dropped = lines.flatMap((line) =>
    (grok.match(line)?.fields ?? []).filter((field) => typedValue(field) === undefined),
  )
  expect(dropped).toEqual([])
})

test('a line of another form does not spoil the pattern of the others', () => {
  const lines = ['\tat Main.java', ...systemLines('apache', 39)]
  const whole = suggestWhole(lines, '', table)
  expect(whole?.completed).toBe(39)
  expect(whole?.pattern).toContain('%{HTTPDERROR_DATE:timestamp:date}')
})

test('no pattern is suggested for no lines, and a long line is no obstacle', () => {
  expect(suggestWhole([], '', table)).toBeNull()
  expect(suggestWhole(['', '  '], '', table)).toBeNull()
  expect(suggestWhole(['a'.repeat(100_000), '(['.repeat(50_000)], '', table)?.total).toBe(2)
})

test.each([
  ['auth:x)', 0, 6, String.raw`%{NOTSPACE:f}\)`],
  ['a|b|c d', 0, 1, String.raw`%{DATA:f}\|`],
  ['a) b) c', 0, 1, String.raw`%{NOTSPACE:f}\)`],
  ['x ', 0, 1, String.raw`%{NOTSPACE:f}\s*`],
])('what ends %j from %i to %i', (line, from, to, pattern) => {
  const capture = { from, to, name: 'NOTSPACE', type: 'string' as const, field: 'f' }
  expect(appendField('', line, 0, capture)).toContain(pattern)
})

test('the first field may begin in the middle of a line', () => {
  const capture = { from: 6, to: 8, name: 'INT', type: 'long' as const, field: 'n' }
  expect(appendField('', 'code: 42', 0, capture)).toBe('%{DATA}: %{INT:n:long}')
})
