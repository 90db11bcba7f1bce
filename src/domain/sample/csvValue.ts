import type { CsvColumn, CsvType } from '../../contract/options/grammars/csvSchema'
import { goFloat, goInt } from '../../lib/grok/typedValue'
import { goTime } from '../../lib/time/goTime'
import { fieldOfJson, printed, readAgentJson, type AgentJson } from './agentJson'
import { textField, type FieldType, type SampleField } from './sampleResult'

/** Why the agent refuses a value, in its own words. */
interface Invalid {
  message: string
}

/** @property hours to add to dates @property now RFC 3339, for an empty date */
interface Clock {
  hours: number
  now: string
}

/** The fields of one value of a column: one, or those of the members of a `jsonmap`. */
export function columnValue(
  column: CsvColumn,
  text: string,
  clock: Clock,
): SampleField[] | Invalid {
  if (column.type === 'jsonmap') return mapFields(column, text)
  const value = plainValue(column.type, text, clock)
  if (typeof value === 'object') return value
  return [{ name: column.name, type: column.type, value }]
}

/** A value of a plain column as JSON has it, a text as it is. */
function plainValue(type: Exclude<CsvType, 'jsonmap'>, text: string, { hours, now }: Clock) {
  switch (type) {
    case 'string':
      return text
    case 'date':
      if (text === '') return now
      return goTime(text, hours) ?? { message: `can not find any layout to parse ${text}` }
    default:
      return text === '' ? '0' : numberOf(type, text)
  }
}

function numberOf(type: 'long' | 'float', text: string): string | Invalid {
  const value = type === 'long' ? goInt(text) : goFloat(text)
  if (value !== undefined) return String(value)
  const name = type === 'long' ? 'ParseInt' : 'ParseFloat'
  const isNumber = type === 'long' ? /^[-+]?\d+$/.test(text) : Number.isFinite(Number(text) / 1e300)
  const reason = isNumber ? 'value out of range' : 'invalid syntax'
  return { message: `strconv.${name}: parsing ${JSON.stringify(text)}: ${reason}` }
}

/** The members of a JSON object as fields `column-member`. Listed ones are converted, others kept where the schema says so. */
function mapFields(column: CsvColumn, text: string): SampleField[] | Invalid {
  if (text === '') return []
  const json = readAgentJson(text)
  if (json?.is === 'null') return []
  if (json?.is !== 'object')
    return { message: 'unmarshal json map type error: it is no JSON object' }
  const fields: SampleField[] = []
  for (const [member, value] of json.members) {
    if (value.is === 'null') continue
    const name = `${column.name}-${member}`
    const type = column.members.get(member)
    if (type === undefined) {
      if (column.takesOthers) fields.push(fieldOfJson(name, value))
      continue
    }
    const converted = convertedMember(value, type)
    if (typeof converted === 'object') {
      const detail = `cannot make ${printed(value)} to ${type} ${converted.message}`
      return { message: `data type exchange error ${detail}` }
    }
    fields.push(
      type === 'string'
        ? textField(name, converted)
        : { name, type: fieldType(type), value: converted },
    )
  }
  return fields
}

const fieldType = (type: CsvType): FieldType => (type === 'long' ? 'long' : 'float')

function convertedMember(value: AgentJson, type: CsvType): string | Invalid {
  const text = printed(value)
  if (type === 'string') return text
  if (type === 'long' || type === 'float') return numberOf(type, text)
  return {
    message: `type not supported ${goTypeNames[value.is]} csv parser currently support string long float date jsonmap 5 types`,
  }
}

/** the names that Go's reflection gives the values of JSON */
const goTypeNames: Record<AgentJson['is'], string> = {
  object: '',
  list: '',
  string: 'string',
  number: 'Number',
  boolean: 'bool',
  null: 'null',
}
