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

/** A float as Go reads it, without hexadecimal ones; undefined where Go refuses. */
export function goFloat(text: string): number | undefined {
  const special = /^([+-]?)(inf(?:inity)?|nan)$/i.exec(text)
  if (special) return /nan/i.test(text) ? NaN : special[1] === '-' ? -Infinity : Infinity
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}
