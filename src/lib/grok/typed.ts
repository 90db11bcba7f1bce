import { goDate } from './goDate'
import type { GrokField } from './Grok'
import { goTrim } from './goText'

/** What a runner makes of a field. `undefined`: it leaves it out, since it is to be dropped or does not read as its type. */
export type TypedValue = string | number | bigint | undefined

/** A raw field -> the runner's: long as a number (a bigint beyond 2^53), float, date as RFC 3339, string without quotes. */
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
