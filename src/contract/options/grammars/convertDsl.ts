import { goTrim } from '../../../lib/grok/goStrings'
import { goBoolean, isGoFloat } from './goNumbers'

/** The types and their short names. */
const types: Record<string, string> = {
  l: 'long',
  f: 'float',
  s: 'string',
  d: 'date',
  m: 'map',
  b: 'bool',
  boolean: 'bool',
  j: 'jsonstring',
  json: 'jsonstring',
}
const long = ['long', 'float', 'string', 'date', 'map', 'bool', 'jsonstring']

/** Which defaults a type takes. Maps take none. */
const defaults: Record<string, (text: string) => boolean> = {
  long: isGoFloat,
  float: isGoFloat,
  string: () => true,
  date: () => true,
  jsonstring: () => true,
  bool: (text) => goBoolean(text) !== undefined,
}

const deepest = 5

/**
 * Whether the `convert` transform reads a text: `name type default` between commas or line breaks, `array(type)`, and
 * `map{...}` up to five deep; no name twice on one level. Type and default may be left out.
 */
export function isConvertDsl(text: string, depth = 0): boolean {
  if (depth > deepest) return false
  const dsl = `${goTrim(text)},`
  const names = new Set<string>()
  /** Reads one entry; false when it is none. */
  const take = (entry: string) => {
    const field = fieldOf(entry)
    if (!field || names.has(field.name)) return false
    if (field.name !== '') names.add(field.name)
    return true
  }
  let [start, open, balance] = [0, 0, 0]
  for (let at = 0; at < dsl.length; at++) {
    const mark = dsl.charAt(at)
    if (mark === '{' && balance++ === 0) open = at
    if (mark === '}' && --balance === 0) {
      if (!isConvertDsl(dsl.slice(open + 1, at), depth + 1)) return false
      if (open <= start || !take(dsl.slice(start, open))) return false
      start = at + 1
    }
    if ((mark === ',' || mark === '\n') && balance === 0) {
      if (start < at && !take(dsl.slice(start, at))) return false
      start = at + 1
    }
  }
  return balance === 0
}

/** `name type default` -> its name; null when the type or the default is none. */
function fieldOf(entry: string): { name: string } | null {
  const [, name = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(goTrim(entry)) ?? []
  const [, before = '', last = ''] = /^(.*)\s(\S*)$/s.exec(rest) ?? []
  const hasDefault = before !== '' && !/[)}]/.test(last)
  const type = hasDefault ? before : rest
  const open = type.indexOf('(')
  if (open >= 0) {
    const close = type.indexOf(')')
    return close > open && isType(type.slice(open + 1, close)) ? { name } : null
  }
  if (!isType(type)) return null
  const takes = defaults[nameOf(type)]
  return !hasDefault || takes?.(last) ? { name } : null
}

const nameOf = (type: string) => {
  const lower = goTrim(type).toLowerCase()
  return types[lower] ?? lower
}

/** No type at all is a text. */
const isType = (type: string) => ['', ...long].includes(nameOf(type))
