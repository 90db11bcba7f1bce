import fc from 'fast-check'
import { expect, test } from 'vitest'
import { valueAt } from './json'
import { jsonScalars } from './jsonScalars'

const seen = (text: string) =>
  jsonScalars(text).map(({ path, start, end }) => `${path.join('.')}=${text.slice(start, end)}`)

test('scalars with their paths', () => {
  expect(seen('{"a": 1, "b": ["x", {"c": true}], "d": {}}')).toEqual([
    'a=1',
    'b.0="x"',
    'b.1.c=true',
  ])
})

test.each([
  ['an open text', '{"a": "x\n, "b": "y"}', ['a="x', 'b="y"']],
  ['no end', '{"a": {"b": "y', ['a.b="y']],
  ['no comma', '{"a": 1 "b": "y"}', ['a=1', 'b="y"']],
  ['no colon', '{"a": 1, "b" "y"}', ['a=1', 'b="y"']],
  ['no quotation marks', '{"a": 1, b: y}', ['a=1', 'b=y']],
  ['no JSON', 'some words', ['=some', '=words']],
])('broken: %s', (_, text, expected) => {
  expect(seen(text)).toEqual(expected)
})

test('each stands where it says it stands', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, null, indent)
      for (const { path, start, end } of jsonScalars(text))
        expect(JSON.parse(text.slice(start, end))).toEqual(valueAt(JSON.parse(text), path))
    }),
  )
})
