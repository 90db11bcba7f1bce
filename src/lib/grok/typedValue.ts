import type { GrokField } from './Grok'
import { goTime } from '../time/goTime'
import { goTrim } from './goStrings'

/**
 * A field after conversion. `undefined`: the runner leaves it out, because its type is `drop` or the value is invalid.
 */
export type TypedValue = string | number | bigint | undefined

/**
 * Converts a raw field as a runner does: long to a number (a bigint beyond 2^53), float, date to RFC 3339, string without
 * quotes and blanks around it. @param hours the runner's `timezone_offset`, which it adds to dates
 */
export function typedValue(
  { value, type }: Pick<GrokField, 'value' | 'type'>,
  hours = 0,
): TypedValue {
  switch (type) {
    case 'long':
      return goInt(value)
    case 'float':
      return goFloat(value)
    case 'date':
      return goTime(value, hours)
    case 'drop':
      return undefined
    case 'string':
      // Quotes are removed only where nothing stands around them, blanks after that.
      return goTrim(/^"(?:.*")?$/s.test(value) ? value.replace(/^"+|"+$/g, '') : value)
  }
}

/** A decimal integer of 64 bits as Go reads it, a bigint beyond 2^53; undefined where Go refuses. */
export function goInt(text: string): number | bigint | undefined {
  if (!/^[+-]?\d+$/.test(text)) return undefined
  const value = BigInt(text.replace(/^\+/, ''))
  if (BigInt.asIntN(64, value) !== value) return undefined
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}

const digits = String.raw`\d+(?:_\d+)*`
const hexDigits = '[0-9a-f]+(?:_[0-9a-f]+)*'
const decimalFloat = new RegExp(
  String.raw`^[+-]?(?:${digits}\.?(?:${digits})?|\.${digits})(?:e[+-]?${digits})?$`,
  'i',
)
const hexFloat = new RegExp(
  String.raw`^([+-]?)0x(?:_?(${hexDigits}))?(?:\.(${hexDigits})?)?p([+-]?${digits})$`,
  'i',
)

/**
 * A float as Go's `strconv.ParseFloat` reads it: also hexadecimal with a binary exponent, with underscores between digits,
 * infinite or NaN; undefined where Go refuses.
 */
export function goFloat(text: string): number | undefined {
  const infinite = /^([+-]?)inf(?:inity)?$/i.exec(text)
  if (infinite) return infinite[1] === '-' ? -Infinity : Infinity
  if (/^nan$/i.test(text)) return NaN
  const value = decimalFloat.test(text) ? Number(text.replaceAll('_', '')) : hexFloatOf(text)
  return Number.isFinite(value) ? value : undefined
}

function hexFloatOf(text: string): number | undefined {
  if (!hexFloat.test(text)) return undefined
  const [, sign, whole = '', fraction = '', exponent = ''] =
    hexFloat.exec(text.replaceAll('_', '')) ?? []
  if (whole + fraction === '') return undefined
  const power = Number(exponent) - 4 * fraction.length
  const value = Number(BigInt(`0x${whole}${fraction}`))
  // One power of two may be out of range where the product is not.
  const half = Math.trunc(power / 2)
  return (sign === '-' ? -1 : 1) * value * 2 ** half * 2 ** (power - half)
}
