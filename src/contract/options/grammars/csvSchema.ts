import { goTrim } from '../../../lib/grok/goStrings'
import { wordsOf } from './goText'

const types = new Set(['s', 'string', 'f', 'float', 'l', 'long', 'd', 'date'])

/**
 * The columns of a CSV schema, `name type` between commas: `a|b string` is two columns, `rest jsonmap{a long,...}` one. null
 * where the agent refuses the schema. A name may be given twice here.
 */
export function csvColumns(schema: string): string[] | null {
  const fields = fieldsOf(goTrim(schema))
  if (!fields) return null
  const columns: string[] = []
  for (const field of fields.map(goTrim)) {
    if (field === '') continue
    const name = columnOf(field)
    if (name === null) return null
    columns.push(name)
  }
  return columns
}

/** The fields between commas that stand in no braces; null where braces do not match or are nested. */
function fieldsOf(schema: string): string[] | null {
  const fields: string[] = []
  let [start, depth] = [0, 0]
  for (let at = 0; at < schema.length; at++) {
    const mark = schema.charAt(at)
    if (mark === '{') depth++
    if (mark === '}') depth--
    if (depth < 0 || depth > 1) return null
    if (mark === ',' && depth === 0) {
      fields.push(...spread(schema.slice(start, at)))
      start = at + 1
    }
  }
  if (depth !== 0) return null
  if (start < schema.length) fields.push(...spread(schema.slice(start)))
  return fields
}

/** `a|b string` -> `a string`, `b string`; what is in braces stays with each. */
function spread(text: string): string[] {
  const field = goTrim(text)
  const brace = field.indexOf('{')
  const [head, tail] = brace < 0 ? [field, ''] : [field.slice(0, brace), field.slice(brace)]
  const blank = head.lastIndexOf(' ')
  if (!head.includes('|') || blank < 0) return [field]
  return head
    .slice(0, blank)
    .split('|')
    .map((name) => goTrim(name) + head.slice(blank) + tail)
}

/** The name of a column; null where its type is none. */
function columnOf(field: string): string | null {
  const blank = field.indexOf(' ')
  const rest = blank < 0 ? '' : goTrim(field.slice(blank))
  if (rest.startsWith('jsonmap'))
    return isJsonMap(goTrim(rest.slice('jsonmap'.length))) ? field.slice(0, blank) : null
  const [name = '', type = ''] = wordsOf(field)
  return types.has(type.toLowerCase()) ? name : null
}

/** `{a long,b string,...}` behind `jsonmap`; nothing at all takes every key. */
function isJsonMap(text: string): boolean {
  if (text === '') return true
  if (!/^\{.*\}$/s.test(text)) return false
  const inner = goTrim(text.slice(1, -1)).replace(/\.\.\.$/, '')
  const fields = inner.split(',')
  return (inner.includes('|') ? fields.flatMap(spread) : fields)
    .map(goTrim)
    .every((field) => field === '' || columnOf(field) !== null)
}

/** Whether the CSV parser takes a schema: each column once. */
export function isCsvSchema(schema: string): boolean {
  const columns = csvColumns(schema)
  return columns !== null && new Set(columns).size === columns.length
}
