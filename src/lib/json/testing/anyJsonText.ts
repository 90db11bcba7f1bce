import * as fc from 'fast-check'

/** Arbitrary JSON texts, as servers may send them: with blanks, escapes, duplicate names, and numbers that no double holds. */
const blanks = fc.constantFrom('', '', '', ' ', '\n', '\t', '\r\n  ')

const numbers = fc.oneof(
  fc.constantFrom('0', '-0', '1.0', '1e400', '-1E-400', '12345678901234567890', '0.1', '1e3'),
  fc.bigInt().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
)

const strings = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
  fc.constantFrom(
    '"\\ud800"',
    '"\\u0041\\/"',
    '"12345678901234567890"',
    '"\\ue002n0"',
    '"\u{E002}s"',
    '"a\\"b: 1e400,"',
    '"__proto__"',
    '"7"',
    '"a"',
  ),
)

const scalars = fc.oneof(numbers, strings, fc.constantFrom('true', 'false', 'null'))

const padded = (text: fc.Arbitrary<string>) =>
  fc.tuple(blanks, text, blanks).map((parts) => parts.join(''))

const { value, object } = fc.letrec<{ value: string; object: string; list: string }>((tie) => ({
  value: fc.oneof({ maxDepth: 4, withCrossShrink: true }, scalars, tie('object'), tie('list')),
  object: fc
    .array(
      fc.tuple(padded(strings), padded(tie('value'))).map(([name, inner]) => `${name}:${inner}`),
      { maxLength: 5 },
    )
    .map((members) => `{${members.join(',')}}`),
  list: fc.array(padded(tie('value')), { maxLength: 5 }).map((items) => `[${items.join(',')}]`),
}))

/** Any JSON text, without blanks around it. */
export const anyJsonText: fc.Arbitrary<string> = value

/** The text of any JSON object, without blanks around it. */
export const anyObjectText: fc.Arbitrary<string> = object
