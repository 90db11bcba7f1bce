const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const longDays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** Go reads names in any case, and nothing else. */
const oneOf = (words: readonly string[]) =>
  words
    .map((word) => word.replace(/./g, (letter) => `[${letter}${letter.toUpperCase()}]`))
    .join('|')

/** The parts of Go's reference time that the layouts have, the longer ones first, and what each of them reads. */
const parts: readonly [string, string][] = [
  ['Monday', `(?:${oneOf(longDays)})`],
  ['Z07:00', String.raw`(?<zone>Z|[+-]\d{2}:\d{2})`],
  ['-0700', String.raw`(?<zone>[+-]\d{4})`],
  ['-07', String.raw`(?<zone>[+-]\d{2})`],
  ['2006', String.raw`(?<year>\d{4})`],
  ['Jan', `(?<month>${oneOf(months)})`],
  ['Mon', `(?:${oneOf(days)})`],
  ['MST', String.raw`(?<name>[A-Z]{3}|[A-Z]{3,4}T|WITA|ChST|MeST|GMT[+-]\d{1,2}|[+-]\d{2})`],
  ['01', String.raw`(?<month>0[1-9]|1[0-2])`],
  ['02', String.raw`(?<day>\d{2})`],
  ['_2', String.raw` ?(?<day>\d{1,2})`],
  ['04', String.raw`(?<minute>[0-5]\d)`],
  ['05', String.raw`(?<second>[0-5]\d)(?:[.,](?<fraction>\d+))?`],
  ['06', String.raw`(?<shortYear>\d{2})`],
  ['15', String.raw`(?<hour>[01]?\d|2[0-3])`],
  ['PM', '(?<half>AM|PM)'],
  ['1', String.raw`(?<month>1[0-2]|0?[1-9])`],
  ['2', String.raw`(?<day>\d{1,2})`],
  ['3', String.raw`(?<hour>1[0-2]|0?\d)`],
  ['4', String.raw`(?<minute>[0-5]?\d)`],
  ['5', String.raw`(?<second>[0-5]?\d)(?:[.,](?<fraction>\d+))?`],
]

/**
 * The layouts that the agent tries for a time, in Go's notation (times/times.go). Each reads a fraction of a second too, so
 * those that differ in it alone stand here once.
 */
const layouts = [
  '2006-01-02T15:04:05Z07:00',
  '02/Jan/2006:15:04:05 -0700',
  '2006/01/02 15:04:05',
  '20060102T150405-07',
  '2006-01-02 15:04:05 -0700 MST',
  '2006-01-02 15:04:05 -0700',
  '2006-01-02 15:04:05',
  '2006/01/02 15:04:05 -0700 MST',
  '2006/01/02 15:04:05 -0700',
  '2006-01-02 -0700 MST',
  '2006-01-02 -0700',
  '2006-01-02',
  '2006/01/02 -0700 MST',
  '2006/01/02 -0700',
  '2006/01/02',
  '02/01/2006--15:04:05',
  '02 Jan 06 15:04',
  'Mon Jan _2 15:04:05 2006',
  'Mon Jan _2 15:04:05 MST 2006',
  'Mon Jan 02 15:04:05 -0700 2006',
  '02 Jan 06 15:04 MST',
  '02 Jan 06 15:04 -0700',
  'Monday, 02-Jan-06 15:04:05 MST',
  'Mon, 02 Jan 2006 15:04:05 MST',
  'Mon, 02 Jan 2006 15:04:05 -0700',
  '3:04PM',
  'Jan _2 15:04:05',
]

/** The layouts of the start time of the PostgreSQL reader (reader/postgres/time.go). */
const postgresLayouts = ['2006-01-02 15:04:05', '2006-1-2 15:4:5']

/** A layout as a regular expression for the whole text. */
function patternOf(layout: string): RegExp {
  let [pattern, rest] = ['', layout]
  while (rest !== '') {
    const [read, as] = parts.find(([name]) => rest.startsWith(name)) ?? literal(rest.charAt(0))
    pattern += as
    rest = rest.slice(read.length)
  }
  return new RegExp(`^${pattern}$`)
}

/** A blank of a layout stands for one or more. */
const literal = (character: string) => [character, character === ' ' ? ' +' : character] as const

type Parts = Record<string, string | undefined>

/** The parts of a time by name, by the first layout that reads it as a day that there is. */
function partsOf(patterns: readonly RegExp[], text: string): Parts | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text)
    if (match && isDay(match.groups ?? {})) return match.groups ?? {}
  }
  return undefined
}

/** Whether the month has the day; a year that is not given is a leap year, as Go's year 0 is. */
function isDay({ year = '2000', month = '1', day = '1' }: Parts) {
  const last = new Date(Date.UTC(2000 + (Number(year) % 400), monthOf(month), 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= last
}

function monthOf(text: string) {
  const index = months.indexOf(text.toLowerCase())
  return index < 0 ? Number(text) : index + 1
}

const patterns = layouts.map(patternOf)
const postgresPatterns = postgresLayouts.map(patternOf)

/** Whether the agent reads a text as a time. */
export const isTime = (text: string): boolean => partsOf(patterns, text) !== undefined

/** Whether the PostgreSQL reader takes a text as its start time. */
export const isPostgresTime = (text: string): boolean =>
  partsOf(postgresPatterns, text) !== undefined

/**
 * The time that the agent reads from a text, as RFC 3339 in the zone of the text; a text without a zone is UTC, one without
 * a year is of the year 0. undefined: no layout fits. @param hours are added to the time; its zone stays
 */
export function goTime(text: string, hours = 0): string | undefined {
  const parts = partsOf(patterns, text)
  if (!parts) return undefined
  const { month = '1', day = '1', hour = '0', minute = '0', second = '0', fraction = '' } = parts
  const time = new Date(0)
  time.setUTCFullYear(yearOf(parts), monthOf(month) - 1, Number(day))
  time.setUTCHours(hourOf(hour, parts.half) + hours, Number(minute), Number(second))
  const digits = fraction.slice(0, 9).replace(/0+$/, '')
  return `${time.toISOString().slice(0, -5)}${digits && `.${digits}`}${zoneOf(parts)}`
}

function yearOf({ year, shortYear }: Parts): number {
  if (year !== undefined) return Number(year)
  if (shortYear === undefined) return 0
  return Number(shortYear) + (Number(shortYear) >= 69 ? 1900 : 2000)
}

const hourOf = (hour: string, half: string | undefined) =>
  half === undefined ? Number(hour) : (Number(hour) % 12) + (half === 'PM' ? 12 : 0)

/** Go knows no offset of a zone that is only named, unless it is one like `GMT+3`. */
function zoneOf({ zone, name = '' }: Parts): string {
  const [, sign = '', hours = ''] = /^GMT([+-])(\d+)$/.exec(name) ?? []
  const text = zone ?? (sign && `${sign}${hours.padStart(2, '0')}`)
  const digits = text.replace(/\D/g, '').padEnd(4, '0')
  return Number(digits) === 0 ? 'Z' : `${text.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`
}
