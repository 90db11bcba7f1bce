import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readJson } from './losslessJson'
import { replaceLeaves } from './replaceLeaves'
import { anyJsonText } from './testing/anyJsonText'

test('changed scalars are rewritten in place, whatever is around them', () => {
  const text = `{ "b" : 1.0,"2":[ "x\\/\\u0041y", 1e400 ] ,\n"1":{"a":true}}`
  const value = { b: 1, '2': ['x/Ay', readJson('1e400')], '1': { a: true } }
  const next = { b: 1, '2': ['x/ABy', 'é"'], '1': { a: null } }
  expect(replaceLeaves(text, value, next)).toBe(
    `{ "b" : 1.0,"2":[ "x\\/\\u0041By", "é\\"" ] ,\n"1":{"a":null}}`,
  )
  expect(replaceLeaves(' "pa\\u0073s" ', 'pass', '***')).toBe(' "***" ')
})

test('a text with the same value is the same text', () => {
  fc.assert(
    fc.property(anyJsonText, (text) => {
      expect(replaceLeaves(text, readJson(text), readJson(text))).toBe(text)
    }),
  )
})
