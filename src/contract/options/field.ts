import { readJson, writeJson } from '../../lib/json/losslessJson'
import { exactNumber, RawJson } from '../../lib/json/rawJson'
import type { Option } from './tables'

/** Turns a value into the text of a form field; '' for an unset one. A value of an unexpected type becomes JSON. */
export function toFieldText({ wireType }: Option, wire: unknown): string {
  if (wire === undefined) return ''
  if (typeof wire === 'string') return wire
  if (wireType === 'array' && isPlainList(wire)) return wire.join(', ')
  return writeJson(wire)
}

/** Turns the text of a form field into the value for the config; undefined = unset. Text that does not fit the type stays text. */
export function fromFieldText({ wireType }: Option, text: string | undefined): unknown {
  if (text === undefined || text === '') return undefined
  if (wireType === 'boolean' && (text === 'true' || text === 'false')) return text === 'true'
  if (wireType === 'number') return fromNumberText(text)
  if (wireType === 'array') return parseList(text)
  return text
}

function fromNumberText(text: string): number | RawJson | string {
  const number = exactNumber(text)
  if (number instanceof RawJson) return number
  return Number.isFinite(number) && String(number) === text ? number : text
}

const isPlainList = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.every(
    (item) =>
      typeof item === 'string' && item.trim() === item && item !== '' && !/[,[\]]/.test(item),
  )

function parseList(text: string): unknown {
  if (text.startsWith('[')) {
    try {
      return readJson(text)
    } catch {
      return text
    }
  }
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
