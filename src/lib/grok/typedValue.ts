import { goDate } from './goDate'
import type { GrokField } from './Grok'
import { goTrim } from './goStrings'

/**
 * A field after conversion. `undefined`: the runner leaves it out, because its type is `drop` or the value is invalid.
 */
export type TypedValue = string | number | bigint | undefined

/**
 * Converts a raw field as a runner does: long to a number (a bigint beyond 2^53), float, date to RFC 3339, string
 * without quotes.
 */
export function typedValue({ value, type }: Pick<GrokField, 'value' | 'type'>): TypedValue {
  switch (type) {
    case 'long':
      return goInt(value)
    case 'float':
      return goFloat(value)
    case 'date':
      return goDate(value)
    case 'drop':
      return undefined
    case 'string':
      return goTrim(value).replace(/^"+|"+$/g, '')
  }
}

function goInt(text: string) {
  if (!/^[+-]?\d+$/.test(text)) return undefined
  const value = BigInt(text.replace(/^\+/, ''))
  if (BigInt.asIntN(64, value) !== value) return undefined
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : value
}

function goFloat(text: string) {
  const special = /^([+-]?)(inf(?:inity)?|nan)$/i.exec(text)
  if (special) return /nan/i.test(text) ? NaN : special[1] === '-' ? -Infinity : Infinity
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return undefined
  const value = Number(text)
  return Number.isFinite(value) ? value : undefined
}
