import { goDuration, isGoInteger } from './goNumbers'
import { wordsOf } from './goText'

interface Field {
  min: number
  max: number
  names?: readonly string[]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']

/** Second, minute, hour, day of the month, month, day of the week; the last may be left out. */
const fields: readonly Field[] = [
  { min: 0, max: 59 },
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31 },
  { min: 1, max: 12, names: months },
  { min: 0, max: 6, names: days },
]

const descriptors = /^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)$/

/** Whether the agent takes a schedule: `loop` with anything behind it, `@every 1h`, `@daily` ..., or five to six fields. */
export function isCron(text: string): boolean {
  const schedule = text.toLowerCase()
  if (schedule.startsWith('loop')) return true
  if (schedule.startsWith('@every ')) return goDuration(schedule.slice(7)) !== undefined
  if (schedule.startsWith('@')) return descriptors.test(schedule)
  const words = wordsOf(schedule)
  return (
    (words.length === 5 || words.length === 6) &&
    words.every((word, place) => isField(word, fields[place] ?? { min: 0, max: 0 }))
  )
}

const isField = (word: string, field: Field) =>
  word.split(',').every((range) => range === '' || isRange(range, field))

/** `*`, `5`, `1-5`, `*` or `5` or `1-5` with `/2`. */
function isRange(range: string, field: Field): boolean {
  const [span = '', step, ...rest] = range.split('/')
  if (rest.length > 0 || (step !== undefined && !(numberOf(step) ?? 0))) return false
  const [low = '', high, ...more] = span.split('-')
  // Whatever follows a star's hyphen is ignored.
  if (low === '*' || low === '?') return true
  const first = placeOf(low, field)
  if (first === undefined || more.length > 0) return false
  const last = high === undefined ? (step === undefined ? first : field.max) : placeOf(high, field)
  return last !== undefined && field.min <= first && first <= last && last <= field.max
}

function placeOf(word: string, { min, names }: Field): number | undefined {
  const at = names?.indexOf(word) ?? -1
  return at < 0 ? numberOf(word) : at + min
}

const numberOf = (word: string): number | undefined =>
  isGoInteger(word) && Number(word) >= 0 ? Number(word) : undefined
