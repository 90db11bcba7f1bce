import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { differingWords, sameAsWritten, transferEdit } from './jsonLayout'
import { formatJson, replaceAt } from './jsonText'
import { readKept } from './losslessJson'
import { anyJsonText, anyObjectText } from './testing/anyJsonText'

test('laying a text out changes none of its words, and takes nothing from the original', () => {
  fc.assert(
    fc.property(anyJsonText, (text) => {
      expect(transferEdit(text, formatJson(text), formatJson(text))).toBe(text)
      expect(transferEdit(text, formatJson(text), text)).toBe(text)
    }),
  )
})

test.each([
  ['{"a":1.0,"b":[ 1,2]}', '"b": [', '"b": [\n    7,', '{"a":1.0,"b":[ 7, 1,2]}'],
  ['{"a":1.0,"b":2}', '1.0', '3', '{"a":3,"b":2}'],
  ['{"a":1.0 , "b":2}', ',\n  "b": 2', '', '{"a":1.0}'],
  ['{"b":2}', '{\n', '{\n  "a": 1,\n', '{"a": 1,"b":2}'],
  [' { } ', '{}', '{"a": 1}', ' { "a": 1 } '],
])('in %s, a change of %j into %j', (original, from, to, expected) => {
  const shown = formatJson(original)
  expect(transferEdit(original, shown, shown.replace(from, to))).toBe(expected)
})

test('a change of the laid out text is the same change of the original', () => {
  fc.assert(
    fc.property(anyObjectText, fc.string(), (text, value) => {
      const shown = formatJson(text)
      const edited = replaceAt(shown, ['new member'], value)
      const moved = transferEdit(text, shown, edited)
      expect(formatJson(moved)).toBe(formatJson(edited))
      expect(moved.startsWith(text.slice(0, text.lastIndexOf('}')).trimEnd())).toBe(true)
    }),
  )
})

test('values are compared as they are written', () => {
  const same = (a: string, b: string) => sameAsWritten(readKept(a), readKept(b))
  expect(same('{"a":1.0,"b":"\\u0041"}', '{ "b":"A", "a":1.0 }')).toBe(true)
  expect(same('{"a":1.0}', '{"a":1}')).toBe(false)
  expect(same('{"a":1,"a":2}', '{"a":2}')).toBe(false)
  expect(same('{"a":1e400}', '{"a":10e399}')).toBe(false)
  expect(sameAsWritten({ a: 1 }, readKept('{"a": 1}'))).toBe(true)
  expect(sameAsWritten({ a: 1 }, { a: 2 })).toBe(false)
})

test('the words that differ are found where they stand', () => {
  const text = '{ "a":"x", "a": [1, "y"] }'
  const found = differingWords(text, '{"a":"**","a":[1,"*"]}')
  expect(found.map(({ from, to }) => text.slice(from, to))).toEqual(['"x"', '"y"'])
})
