import { goTrim } from '../../../lib/grok/goStrings'
import { goBoolean, isGoFloat } from '../../goNumbers'

/** The short and alternative names of the types. */
const shortTypes: Record<string, string> = {
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
const typeNames = ['long', 'float', 'string', 'date', 'map', 'bool', 'jsonstring']

/** Whether a text is a valid default for a type. Maps have no defaults. */
const isDefaultOf: Record<string, (text: string) => boolean> = {
  long: isGoFloat,
  float: isGoFloat,
  string: () => true,
  date: () => true,
  jsonstring: () => true,
  bool: (text) => goBoolean(text) !== undefined,
}

const maxDepth = 5

/**
 * Whether the `convert` transform accepts a text: `name type default` between commas or line breaks, `array(type)`, and
 * `map{...}` up to five deep; names are unique on each level. Type and default are optional.
 */
export function isConvertDsl(text: string, depth = 0): boolean {
  if (depth > maxDepth) return false
  const dsl = `${goTrim(text)},`
  const names = new Set<string>()
  /** Reads one entry; false when it is invalid. */
  const readEntry = (entry: string) => {
    const field = fieldOf(entry)
    if (!field || names.has(field.name)) return false
    if (field.name !== '') names.add(field.name)
    return true
  }
  let [start, open, balance] = [0, 0, 0]
  for (let at = 0; at < dsl.length; at++) {
    const char = dsl.charAt(at)
    if (char === '{' && balance++ === 0) open = at
    if (char === '}' && --balance === 0) {
      if (!isConvertDsl(dsl.slice(open + 1, at), depth + 1)) return false
      if (open <= start || !readEntry(dsl.slice(start, open))) return false
      start = at + 1
    }
    if ((char === ',' || char === '\n') && balance === 0) {
      if (start < at && !readEntry(dsl.slice(start, at))) return false
      start = at + 1
    }
  }
  return balance === 0
}

/** The name in `name type default`; null when the type or the default is invalid. */
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
  const isValidDefault = isDefaultOf[typeName(type)]
  return !hasDefault || isValidDefault?.(last) ? { name } : null
}

const typeName = (type: string) => {
  const lower = goTrim(type).toLowerCase()
  return shortTypes[lower] ?? lower
}

/** Whether a type exists; an empty one is text. */
const isType = (type: string) => ['', ...typeNames].includes(typeName(type))
