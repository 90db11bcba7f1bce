import { goTrim } from '../../../lib/grok/goStrings'
import { splitWords } from './goText'

/** The type of a column of a CSV file. */
export type CsvType = 'string' | 'float' | 'long' | 'date' | 'jsonmap'

/** A column of a CSV schema. */
export interface CsvColumn {
  name: string
  type: CsvType
  /** of a `jsonmap`: the types of its members by name */
  members: ReadonlyMap<string, CsvType>
  /** of a `jsonmap`: whether it takes all other members too, as they are */
  takesOthers: boolean
}

/**
 * The columns of a CSV schema, `name type` between commas: `a|b string` is two columns, `rest jsonmap{a long,...}` one. null
 * where the agent refuses the schema. Does not check that names are unique.
 */
export function csvSchemaColumns(schema: string): CsvColumn[] | null {
  const fields = splitFields(goTrim(schema))
  return fields && columnsOf(fields)
}

/** The names of `csvSchemaColumns`. */
export const csvColumns = (schema: string): string[] | null =>
  csvSchemaColumns(schema)?.map(({ name }) => name) ?? null

function columnsOf(fields: readonly string[]): CsvColumn[] | null {
  const columns: CsvColumn[] = []
  for (const field of fields.map(goTrim)) {
    if (field === '') continue
    const column = columnOf(field)
    if (!column) return null
    columns.push(column)
  }
  return columns
}

/** Splits a schema at the commas outside braces; null when braces do not match or are nested. */
function splitFields(schema: string): string[] | null {
  const fields: string[] = []
  let [start, depth] = [0, 0]
  for (let at = 0; at < schema.length; at++) {
    const char = schema.charAt(at)
    if (char === '{') depth++
    if (char === '}') depth--
    if (depth < 0 || depth > 1) return null
    if (char === ',' && depth === 0) {
      fields.push(...expandNames(schema.slice(start, at)))
      start = at + 1
    }
  }
  if (depth !== 0) return null
  if (start < schema.length) fields.push(...expandNames(schema.slice(start)))
  return fields
}

/** Expands `a|b string` to `a string` and `b string`; each keeps the part in braces. */
function expandNames(text: string): string[] {
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

/** A column; null when its type is invalid. */
function columnOf(field: string): CsvColumn | null {
  const blank = field.indexOf(' ')
  const rest = blank < 0 ? '' : goTrim(field.slice(blank))
  if (rest.startsWith('jsonmap'))
    return jsonMap(field.slice(0, blank), goTrim(rest.slice('jsonmap'.length)))
  const [name = '', type = ''] = splitWords(field)
  const known = typeOf(type.toLowerCase())
  return known ? { name, type: known, members: new Map(), takesOthers: false } : null
}

function typeOf(word: string): CsvType | undefined {
  if (word === 's' || word === 'string') return 'string'
  if (word === 'f' || word === 'float') return 'float'
  if (word === 'l' || word === 'long') return 'long'
  return word === 'd' || word === 'date' ? 'date' : undefined
}

/** The column of `{a long,b string,...}` behind `jsonmap`. An empty text accepts every member. */
function jsonMap(name: string, text: string): CsvColumn | null {
  const column = { name, type: 'jsonmap' as const }
  if (text === '') return { ...column, members: new Map(), takesOthers: true }
  if (!/^\{.*\}$/s.test(text)) return null
  const listed = goTrim(text.slice(1, -1))
  const inner = listed.replace(/\.\.\.$/, '')
  const fields = inner.split(',')
  const columns = columnsOf(inner.includes('|') ? fields.flatMap(expandNames) : fields)
  if (!columns) return null
  const members = new Map(columns.map((member) => [member.name, member.type]))
  return { ...column, members, takesOthers: inner !== listed }
}

/** Whether the CSV parser accepts a schema; each column must be unique. */
export function isCsvSchema(schema: string): boolean {
  const columns = csvColumns(schema)
  return columns !== null && new Set(columns).size === columns.length
}
