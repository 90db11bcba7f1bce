import { goDuration, isGoInteger } from '../../goNumbers'
import { splitWords } from './goText'

interface Field {
  min: number
  max: number
  names?: readonly string[]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Second, minute, hour, day of the month, month, day of the week; the last is optional. */
const fields: readonly Field[] = [
  { min: 0, max: 59 },
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31 },
  { min: 1, max: 12, names: months },
  { min: 0, max: 6, names: days },
]

const descriptors = /^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)$/

/** Whether the agent accepts a schedule: `loop` followed by anything, `@every 1h`, `@daily` ..., or five to six fields. */
export function isCron(text: string): boolean {
  const schedule = text.toLowerCase()
  if (schedule.startsWith('loop')) return true
  if (schedule.startsWith('@every ')) return goDuration(schedule.slice(7)) !== undefined
  if (schedule.startsWith('@')) return descriptors.test(schedule)
  const words = splitWords(schedule)
  return (
    (words.length === 5 || words.length === 6) &&
    words.every((word, index) => isField(word, fields[index] ?? { min: 0, max: 0 }))
  )
}

const isField = (word: string, field: Field) =>
  word.split(',').every((range) => range === '' || isRange(range, field))

/** Checks `*`, `5` or `1-5`, each optionally followed by a step such as `/2`. */
function isRange(range: string, field: Field): boolean {
  const [span = '', step, ...rest] = range.split('/')
  if (rest.length > 0 || (step !== undefined && !(parseNumber(step) ?? 0))) return false
  const [low = '', high, ...more] = span.split('-')
  // The agent ignores anything after the hyphen of a star.
  if (low === '*' || low === '?') return true
  const first = valueOf(low, field)
  if (first === undefined || more.length > 0) return false
  const last = high === undefined ? (step === undefined ? first : field.max) : valueOf(high, field)
  return last !== undefined && field.min <= first && first <= last && last <= field.max
}

function valueOf(word: string, { min, names }: Field): number | undefined {
  const at = names?.indexOf(word) ?? -1
  return at < 0 ? parseNumber(word) : at + min
}

const parseNumber = (word: string): number | undefined =>
  isGoInteger(word) && Number(word) >= 0 ? Number(word) : undefined
