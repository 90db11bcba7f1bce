import { expect, test } from 'vitest'
import { Grok } from './Grok'
import { builtinTable } from './builtinTable'
import { bridge, fieldFor, grown, nextPiece, suggest } from './suggest'

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
])('%s is first of all %s', (text, name, type) => {
  expect(suggest(text, '', table)[0]).toEqual({ name, type })
})

test('own names come first where they fit; nothing fits no text, and a long one only the general', () => {
  const custom = 'CODE E\\d+\nOTHER x'
  const [first] = suggest('E17', custom, table, ['OTHER', 'CODE'])
  expect(first).toEqual({ name: 'CODE', type: 'string' })
  expect(suggest('', '', table)).toEqual([])
  expect(suggest('a b '.repeat(1000), '', table).map(({ name }) => name)).toEqual([
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
])('from one piece to the next: %j', (text, pattern) => {
  expect(bridge(text)).toBe(pattern)
})

test('a pattern grows piece by piece until it takes a whole line apart', () => {
  const line = '10.0.0.1 - bob [12/Oct/2017:11:20:33 +0800] "GET /a?b=1 HTTP/1.1" 200 took=12ms'
  let [pattern, done] = ['', 0]
  const fields: string[] = []
  for (;;) {
    const piece = nextPiece(line, done)
    if (!piece) break
    const [first] = suggest(line.slice(piece.from, piece.to), '', table)
    if (!first) break
    const field = fieldFor(line, piece.from, first.name, fields)
    fields.push(field)
    pattern = grown(pattern, line, done, { ...piece, ...first, field })
    const match = new Grok(pattern, '', table).match(line)
    expect(match?.to).toBeGreaterThanOrEqual(piece.to)
    done = match?.to ?? line.length
  }
  const values = new Grok(pattern, '', table).answer(line)
  expect(Object.fromEntries(values ?? [])).toMatchObject({
    ip: '10.0.0.1',
    timestamp: '12/Oct/2017:11:20:33 +0800',
    number: '200',
    took: '12ms',
  })
})

test('a selection in the middle begins where its line does not', () => {
  const piece = { from: 6, to: 8, name: 'INT', type: 'long' as const, field: 'n' }
  expect(grown('', 'code: 42', 0, piece)).toBe('%{DATA}: %{INT:n:long}')
})
