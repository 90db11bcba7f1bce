import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueAt } from './json'
import { applyTextEdits } from '../text/textEdit'
import { formatEdits, parseJson, parseTolerant, positionAt, rangeIn, replaceAt } from './jsonText'
import { parseJsonTree } from './jsonTree'
import { writeJson } from './losslessJson'

const formatJson = (text: string) => applyTextEdits(text, formatEdits(text))
const rangeOf = (text: string, path: (string | number)[]) => rangeIn(parseJsonTree(text), path)

const config = `{
  "name": "nginx",
  "id": 12345678901234567890,
  "reader":{"log_path" :  "/var/log/a.log","mode":"dir"},
  "senders": [
    { "type": "http", "rate": 1.50 },
    { "type": "kafka" }
  ],
  "router": {}
}
`

const at = (text: string, path: (string | number)[]) => {
  const range = rangeOf(text, path)
  return range && text.slice(range.from, range.to)
}

test.each([
  ['', 'empty', 1, 1],
  [' \n', 'empty', 1, 1],
  ['{"a": 1', 'end', 1, 7],
  ['{"a": ', 'end', 1, 5],
  ['{\n  "a": 1\n  "b": 2\n}', 'comma', 3, 3],
  ['{"a": 1,}', 'trailingComma', 1, 8],
  ['[1,\n]', 'trailingComma', 1, 3],
  ['{"a" 1}', 'colon', 1, 6],
  ['{"a"}', 'colon', 1, 5],
  ['{a: 1}', 'key', 1, 2],
  ['{1: 1}', 'key', 1, 2],
  ['{"a": }', 'value', 1, 7],
  ['[1,,2]', 'value', 1, 4],
  ['{"a": yes}', 'word', 1, 7],
  ["{'a': 1}", 'singleQuotes', 1, 2],
  ['{"a": "x\n}', 'string', 1, 7],
  ['{"a": "C:\\data"}', 'escape', 1, 10],
  ['{"a": "x\ty"}', 'escape', 1, 9],
  ['[01]', 'number', 1, 2],
  ['[1.]', 'number', 1, 2],
  ['[+1]', 'number', 1, 2],
  ['{} // done', 'extra', 1, 4],
  ['// first\n{}', 'comment', 1, 1],
  ['[1}', 'bracket', 1, 3],
  [']', 'bracket', 1, 1],
  ['{}}', 'extra', 1, 3],
  ['{"a": 1,\r\n"\\u0061": 2}', 'duplicate', 2, 1],
  ['[{"b": {"x": 1, "x": 1}}]', 'duplicate', 1, 17],
])('%j: %s', (text, code, line, column) => {
  expect(parseJson(text).problem).toMatchObject({ code, line, column })
})

test('of members with the same name the last one counts', () => {
  const text = '{"a": 1, "b": 2, "a": 3}'
  expect(parseJson(text).value).toEqual({ a: 3, b: 2 })
  expect(at(text, ['a'])).toBe('3')
  expect(replaceAt(text, ['a'], 4)).toBe('{"a": 1, "b": 2, "a": 4}')
  expect(replaceAt(text, ['a'], undefined)).toBe('{"b": 2}')
})

const soup = fc.array(
  fc.constantFrom(
    ...'{ } [ ] , : "a" "b" 1 -0 01 1e5 true nul "\\ \n // \' "\\u00e9" x'.split(' '),
  ),
  { maxLength: 9 },
)

test('a text that JSON.parse accepts has at most a duplicate name; any other text has a problem within its bounds', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        soup.map((words) => words.join('')),
        fc.string(),
        fc.json(),
      ),
      (text) => {
        const { value, problem } = parseJson(text)
        if (problem) expect(problem.from).toBeGreaterThanOrEqual(0)
        if (problem) expect(problem.to).toBeLessThanOrEqual(text.length)
        if (!problem || problem.code === 'duplicate')
          expect(JSON.parse(writeJson(value))).toEqual(JSON.parse(text))
        else expect(() => JSON.parse(text) as unknown).toThrow()
      },
    ),
    { numRuns: 1000 },
  )
})

test('the range of a value, or of the nearest value where there is none', () => {
  expect(at(config, ['id'])).toBe('12345678901234567890')
  expect(at(config, ['senders', 1, 'type'])).toBe('"kafka"')
  expect(at(config, ['senders', 1, 'topic'])).toBe('{ "type": "kafka" }')
  expect(at(config, ['senders', 7, 'type'])).toMatch(/^\[[^]*\]$/)
  expect(at('{"a": 1, "b": }', ['b'])).toBe('"b"')
  expect(at('{"a": {"b": 1', ['a', 'b'])).toBe('1')
  expect(rangeOf('', [])).toBeNull()
})

test.each([
  ['{"a": 1|2}', ['a'], 'value', '12'],
  ['{"|a": 1}', ['a'], 'key', '"a"'],
  ['{|}', [''], 'key', ''],
  ['{ty|}', [''], 'key', 'ty'],
  ['{"ty|', [''], 'key', '"ty'],
  ['{"a": 1, |}', [''], 'key', ''],
  ['{"a": 1,\n  |\n  "b": 2}', [''], 'key', ''],
  ['{"a": 1 |}', [], 'value', ''],
  ['{"a": |}', ['a'], 'value', ''],
  ['{"a":  |  }', ['a'], 'value', ''],
  ['{"a": |, "b": 1}', ['a'], 'value', ''],
  ['{"a": tr|}', ['a'], 'value', 'tr'],
  ['{"a": [1, {"b": "|"}]}', ['a', 1, 'b'], 'value', '""'],
  ['{"a": [1, |]}', ['a', 1], 'value', ''],
  ['{"a": [|]}', ['a', 0], 'value', ''],
  ['{"a": [{|}]}', ['a', 0, ''], 'key', ''],
  ['|', [], 'value', ''],
] as const)('%s', (marked, path, kind, word) => {
  const text = marked.replace('|', '')
  const position = positionAt(text, marked.indexOf('|'))
  expect(position).toMatchObject({ path, at: kind })
  expect(text.slice(position.from, position.to)).toBe(word)
})

test('any text has positions, ranges and a value, valid or not', () => {
  const steps = fc.array(fc.constantFrom<string | number>('a', 'b', '', 0, 1), { maxLength: 3 })
  fc.assert(
    fc.property(soup, fc.nat(40), steps, (words, offset, path) => {
      const text = words.join(' ')
      const spans = [positionAt(text, Math.min(offset, text.length)), rangeOf(text, path)]
      for (const span of spans.flatMap((span) => span ?? [])) {
        expect(span.from).toBeGreaterThanOrEqual(0)
        expect(span.to).toBeGreaterThanOrEqual(span.from)
        expect(span.to).toBeLessThanOrEqual(text.length)
      }
      expect(() => parseTolerant(text)).not.toThrow()
    }),
    { numRuns: 500 },
  )
})

test('formatting keeps every word as it is written', () => {
  expect(formatJson('{"a":[],"b":{ },"n":1.50,"c":[1,{"d":"x: \\"[,"}]}')).toBe(
    '{\n  "a": [],\n  "b": {},\n  "n": 1.50,\n  "c": [\n    1,\n    {\n      "d": "x: \\"[,"\n    }\n  ]\n}',
  )
  expect(formatJson('{"a":')).toBe('{"a":')
})

const json = fc.jsonValue({ maxDepth: 4 })

test('formatting gives the layout of JSON.stringify', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = JSON.stringify(value)
      expect(formatJson(text)).toBe(JSON.stringify(JSON.parse(text), null, 2))
    }),
  )
})

test('replacing one value leaves the rest byte for byte', () => {
  expect(replaceAt(config, ['reader', 'log_path'], '/x')).toBe(
    config.replace('/var/log/a.log', '/x'),
  )
  expect(replaceAt(config, ['reader', 'batch'], '1')).toBe(
    config.replace('"dir"}', '"dir","batch" :  "1"}'),
  )
  expect(replaceAt(config, ['senders', 0, 'topic'], 't')).toBe(
    config.replace('1.50 }', '1.50, "topic": "t" }'),
  )
  expect(replaceAt(config, ['router', 'key'], 'a')).toBe(
    config.replace('{}', '{\n    "key": "a"\n  }'),
  )
  expect(replaceAt(config, ['senders', 1], undefined)).toBe(
    config.replace(',\n    { "type": "kafka" }', ''),
  )
  expect(replaceAt(config, ['name'], undefined)).toBe(config.replace('"name": "nginx",\n  ', ''))
  const [http, kafka] = [{ type: 'http', rate: 1.5 }, { type: 'kafka' }]
  expect(replaceAt(config, ['senders'], [http, { type: 'file' }, kafka])).toBe(
    config.replace('{ "type": "kafka"', '{\n      "type": "file"\n    },\n    { "type": "kafka"'),
  )
  expect(replaceAt('{"a":1}', ['b', 'c', 0], 2)).toBe('{"a":1,"b":{"c":[2]}}')
  expect(replaceAt('{}', ['a'], 1)).toBe('{\n  "a": 1\n}')
  expect(replaceAt('{"a": ', ['a'], 1)).toBe('{"a": ')
})

test('replacing an object with one change edits only that change', () => {
  const { value } = parseJson(config)
  const senders = [{ type: 'http', rate: 2 }, { type: 'file' }, { type: 'kafka' }]
  const next = replaceAt(config, [], { ...Object(value), senders })
  expect(next).toContain('"id": 12345678901234567890')
  expect(next).toContain('"reader":{"log_path" :  "/var/log/a.log"')
  expect(next).toContain('{ "type": "http", "rate": 2 }')
  expect(valueAt(parseJson(next).value, ['senders'])).toEqual(senders)
})

const layouts = [undefined, 1, 2, '\t']

test('any value can replace any other, in any layout', () => {
  fc.assert(
    fc.property(json, json, fc.constantFrom(...layouts), (old, next, layout) => {
      const plain: unknown = JSON.parse(writeJson(next))
      const text = replaceAt(JSON.stringify(old, null, layout), [], plain)
      expect(JSON.parse(text)).toEqual(plain)
    }),
    { numRuns: 300 },
  )
})

test('a member set at any name is read back, and its neighbours stay untouched', () => {
  const members = fc.dictionary(fc.string(), json, { noNullPrototype: true })
  fc.assert(
    fc.property(
      members,
      fc.string(),
      json,
      fc.constantFrom(...layouts),
      (old, key, next, layout) => {
        const text = JSON.stringify(old, null, layout)
        const after = replaceAt(text, [key], next)
        expect(parseTolerant(after)).toEqual(JSON.parse(after))
        for (const other of Object.keys(old).filter((name) => name !== key))
          expect(at(after, [other])).toBe(at(text, [other]))
        expect(valueAt(parseJson(after).value, [key])).toEqual(JSON.parse(writeJson(next)))
        expect(Object.keys(Object(JSON.parse(replaceAt(after, [key], undefined))))).not.toContain(
          key,
        )
      },
    ),
  )
})
