import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyJsonText } from './testing/anyJsonText'
import { canonicalJson, isRecord, sameJson } from './json'
import { keepText, keptText, readJson, readKept, writeJson } from './losslessJson'
import { RawJson } from './rawJson'

test.each(['12345678901234567890', '1e400', '-0.12345678901234567890', '9007199254740993'])(
  'the number %s keeps its text',
  (text) => {
    expect(readJson(text)).toEqual(new RawJson(text))
    expect(writeJson({ a: [readJson(text)] })).toBe(`{"a":[${text}]}`)
    expect(isRecord(readJson(text))).toBe(false)
  },
)

test.each(['1.0', '1e3', '-0', '0.1', '0.30000000000000004', '9007199254740992', '1E-2'])(
  'the number %s is a double',
  (text) => expect(readJson(text)).toBe(Number(text)),
)

test('different numbers of one double are different values, differently written ones are not', () => {
  const same = (a: string, b: string) => [
    sameJson(readJson(a), readJson(b)),
    canonicalJson(readJson(a)) === canonicalJson(readJson(b)),
  ]
  expect(same('[12345678901234567890]', '[12345678901234567891]')).toEqual([false, false])
  expect(same('[12345678901234567000]', '[12345678901234567890]')).toEqual([false, false])
  expect(same('{"a":1e400}', '{"a":10e399}')).toEqual([true, true])
  expect(same('{"a":1e400}', '{"a":1e401}')).toEqual([false, false])
  expect(same('1.0', '1')).toEqual([true, true])
})

test('text that is no JSON is refused as JSON.parse refuses it', () => {
  for (const text of ['{"a":12345678901234567890', '01234567890123456789', '1.2.34567890123456789'])
    expect(() => readJson(text)).toThrow(SyntaxError)
})

test('a value is the one of JSON.parse, but for the numbers that it would change', () => {
  fc.assert(
    fc.property(anyJsonText, (text) => {
      expect(rounded(readJson(text))).toEqual(JSON.parse(text))
      expect(JSON.parse(writeJson(readJson(text), 2))).toEqual(JSON.parse(text))
    }),
  )
})

test('a value with its text is written as it was read, wherever it stands', () => {
  fc.assert(
    fc.property(anyJsonText, fc.string(), (text, other) => {
      const value = readKept(text)
      if (typeof value !== 'object' || value === null) return
      expect(writeJson(value, 2)).toBe(text)
      const mark = '\u{E002}'
      const written = writeJson({ note: `${mark}${other}`, [`${mark}n0`]: [value, `"${mark}n0`] })
      expect(written).toBe(
        `{"note":${JSON.stringify(mark + other)},"${mark}n0":[${text},${JSON.stringify(`"${mark}n0`)}]}`,
      )
    }),
  )
})

test('a changed copy has no text, and a text is looked for once', () => {
  const value = readKept('{"a": 1.0}')
  expect(keptText({ ...(isRecord(value) ? value : {}) })).toBeUndefined()
  let asked = 0
  const late = keepText({}, () => `{"asked":${++asked}}`)
  expect([writeJson(late), writeJson([late])]).toEqual(['{"asked":1}', '[{"asked":1}]'])
  expect(writeJson(undefined)).toBe('null')
})

/** The value with doubles in the place of the kept numbers. */
const rounded = (value: unknown): unknown =>
  value instanceof RawJson
    ? Number(value.text)
    : Array.isArray(value)
      ? value.map(rounded)
      : isRecord(value)
        ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, rounded(inner)]))
        : value
