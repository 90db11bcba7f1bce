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
  ['Z07:00', String.raw`(?:Z|[+-]\d{2}:\d{2})`],
  ['-0700', String.raw`[+-]\d{4}`],
  ['-07', String.raw`[+-]\d{2}`],
  ['2006', String.raw`(?<year>\d{4})`],
  ['Jan', `(?<month>${oneOf(months)})`],
  ['Mon', `(?:${oneOf(days)})`],
  ['MST', String.raw`(?:[A-Z]{3}|[A-Z]{3,4}T|WITA|ChST|MeST|GMT[+-]\d{1,2}|[+-]\d{2})`],
  ['01', String.raw`(?<month>0[1-9]|1[0-2])`],
  ['02', String.raw`(?<day>\d{2})`],
  ['_2', String.raw` ?(?<day>\d{1,2})`],
  ['04', String.raw`[0-5]\d`],
  ['05', String.raw`[0-5]\d(?:[.,]\d+)?`],
  ['06', String.raw`\d{2}`],
  ['15', String.raw`(?:[01]?\d|2[0-3])`],
  ['PM', '(?:AM|PM)'],
  ['1', String.raw`(?<month>1[0-2]|0?[1-9])`],
  ['2', String.raw`(?<day>\d{1,2})`],
  ['3', String.raw`(?:1[0-2]|0?\d)`],
  ['4', String.raw`[0-5]?\d`],
  ['5', String.raw`[0-5]?\d(?:[.,]\d+)?`],
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

const reads = (patterns: readonly RegExp[], text: string) =>
  patterns.some((pattern) => {
    const match = pattern.exec(text)
    return match !== null && isDay(match.groups ?? {})
  })

/** Whether the month has the day; a year that is not given is a leap year, as Go's year 0 is. */
function isDay({ year = '2000', month = '1', day = '1' }: Record<string, string | undefined>) {
  const name = months.indexOf(month.toLowerCase())
  const number = name < 0 ? Number(month) : name + 1
  const last = new Date(Date.UTC(2000 + (Number(year) % 400), number, 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= last
}

const patterns = layouts.map(patternOf)
const postgresPatterns = postgresLayouts.map(patternOf)

/** Whether the agent reads a text as a time. */
export const isTime = (text: string): boolean => reads(patterns, text)

/** Whether the PostgreSQL reader takes a text as its start time. */
export const isPostgresTime = (text: string): boolean => reads(postgresPatterns, text)
