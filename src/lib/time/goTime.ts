const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const longDays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** A time while it is read: the text that is left, and the members read so far. The zone is in minutes. */
interface Reading {
  rest: string
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  fraction: string
  half?: string
  offset?: number
  /** `UTC` or `Z` stood there, which counts more than an offset */
  isUtc?: boolean
  zoneName?: string
}

/** Takes what a pattern matches at the start of the rest; undefined: nothing there. */
function take(reading: Reading, pattern: RegExp): string | undefined {
  const text = pattern.exec(reading.rest)?.[0]
  if (text !== undefined) reading.rest = reading.rest.slice(text.length)
  return text
}

/** Takes two digits, or one where `fixed` is not set, as Go does: it never gives a digit back. */
function number(reading: Reading, fixed: boolean): number {
  const text = take(reading, fixed ? /^\d\d/ : /^\d\d?/)
  return text === undefined ? NaN : Number(text)
}

function nameIn(reading: Reading, names: readonly string[]): number {
  const index = names.findIndex((name) => reading.rest.slice(0, name.length).toLowerCase() === name)
  if (index >= 0) reading.rest = reading.rest.slice(names[index]?.length)
  return index
}

const isWithin = (value: number, low: number, high: number) => value >= low && value <= high

const month = (reading: Reading, value: number) => isWithin((reading.month = value), 1, 12)
const day = (reading: Reading, fixed: boolean) => (reading.day = number(reading, fixed)) >= 0
const minute = (reading: Reading, fixed: boolean) =>
  isWithin((reading.minute = number(reading, fixed)), 0, 59)

/** A fraction may follow that the layout does not have; Go then forgives that the seconds themselves are missing. */
function second(reading: Reading, fixed: boolean) {
  const value = number(reading, fixed)
  if (value > 59) return false
  reading.second = value || 0
  reading.fraction = take(reading, /^[.,]\d+/)?.slice(1, 10) ?? ''
  return value >= 0 || reading.fraction !== ''
}

/** An offset whose hours and minutes may have a sign of their own, such as `-+700`. */
function offset(reading: Reading, pattern: RegExp) {
  const text = take(reading, pattern)
  if (text === undefined) return false
  const [hours, minutes] = [text.slice(1, 3), text.slice(3).replace(':', '')]
  reading.offset = (text.startsWith('-') ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
  return true
}

const two = String.raw`(?:\d\d|[+-]\d)`
const zones = {
  colon: new RegExp(`^[+-]${two}:${two}`),
  plain: new RegExp(`^[+-]${two}${two}`),
  short: new RegExp(`^[+-]${two}`),
}

const zoneHours = String.raw`[+-]0*(?:1?\d|2[0-3])(?!\d)`
const zoneWord = '(?![A-Z]{6})(?:[A-Z]{4}T|(?:[A-Z]{3}T|WITA)(?![A-Z])|[A-Z]{3}(?![A-Z]))'
const zoneNames = new RegExp(`^(?:ChST|MeST|GMT(?:${zoneHours})?|${zoneHours}|${zoneWord})`)

function zoneName(reading: Reading) {
  if (take(reading, /^UTC/) !== undefined) return (reading.isUtc = true)
  reading.zoneName = take(reading, zoneNames)
  return reading.zoneName !== undefined
}

/** The parts of Go's reference time that the layouts have, the longer ones first, and how Go's `time.Parse` reads each. */
const parts: readonly [string, (reading: Reading) => boolean][] = [
  ['Monday', (reading) => nameIn(reading, longDays) >= 0],
  [
    'Z07:00',
    (reading) =>
      take(reading, /^Z/) !== undefined ? (reading.isUtc = true) : offset(reading, zones.colon),
  ],
  ['-0700', (reading) => offset(reading, zones.plain)],
  ['-07', (reading) => offset(reading, zones.short)],
  ['2006', (reading) => (reading.year = Number(take(reading, /^\d{4}/) ?? NaN)) >= 0],
  ['Jan', (reading) => month(reading, nameIn(reading, months) + 1)],
  ['Mon', (reading) => nameIn(reading, days) >= 0],
  ['MST', zoneName],
  ['01', (reading) => month(reading, number(reading, true))],
  ['02', (reading) => day(reading, true)],
  [
    '_2',
    (reading) => {
      take(reading, /^ /)
      return day(reading, false)
    },
  ],
  ['04', (reading) => minute(reading, true)],
  ['05', (reading) => second(reading, true)],
  [
    '06',
    (reading) => {
      const year = Number(take(reading, new RegExp(`^${two}`)) ?? NaN)
      reading.year = year + (year >= 69 ? 1900 : 2000)
      return !Number.isNaN(year)
    },
  ],
  ['15', (reading) => isWithin((reading.hour = number(reading, false)), 0, 23)],
  ['PM', (reading) => (reading.half = take(reading, /^[AP]M/)) !== undefined],
  ['1', (reading) => month(reading, number(reading, false))],
  ['2', (reading) => day(reading, false)],
  ['3', (reading) => isWithin((reading.hour = number(reading, false)), 0, 12)],
  ['4', (reading) => minute(reading, false)],
  ['5', (reading) => second(reading, false)],
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

/** A layout as the steps that read it. */
function stepsOf(layout: string): ((reading: Reading) => boolean)[] {
  const steps: ((reading: Reading) => boolean)[] = []
  for (let rest = layout; rest !== '';) {
    const [name, read] = parts.find(([one]) => rest.startsWith(one)) ?? literal(rest.charAt(0))
    steps.push(read)
    rest = rest.slice(name.length)
  }
  return steps
}

/** A blank of a layout stands for any number of blanks, also for none at the end of the text. */
const literal = (character: string): [string, (reading: Reading) => boolean] => [
  character,
  (reading) => {
    if (character === ' ') return take(reading, /^(?: +|$)/) !== undefined
    const fits = reading.rest.startsWith(character)
    if (fits) reading.rest = reading.rest.slice(1)
    return fits
  },
]

const start = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0, fraction: '' }

/** The time that the first fitting layout reads as a day that there is. A text without a year is of the year 0. */
function read(layouts: readonly ReturnType<typeof stepsOf>[], text: string): Reading | undefined {
  for (const steps of layouts) {
    const reading: Reading = { ...start, rest: text }
    if (steps.every((step) => step(reading)) && reading.rest === '' && isDay(reading))
      return reading
  }
  return undefined
}

/** Whether the month has the day. */
function isDay({ year, month, day }: Reading) {
  const last = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate()
  return isWithin(day, 1, last)
}

const agentLayouts = layouts.map(stepsOf)
const postgresSteps = postgresLayouts.map(stepsOf)

/** Whether the agent reads a text as a time. */
export const isTime = (text: string): boolean => read(agentLayouts, text) !== undefined

/** Whether the PostgreSQL reader takes a text as its start time. */
export const isPostgresTime = (text: string): boolean => read(postgresSteps, text) !== undefined

/**
 * The time that the agent reads from a text, as RFC 3339 in the zone of the text; a text without a zone is UTC, one without
 * a year is of the year 0. undefined: no layout fits. @param hours are added to the time; its zone stays
 */
export function goTime(text: string, hours = 0): string | undefined {
  const reading = read(agentLayouts, text)
  if (!reading) return undefined
  const { year, month, day, minute, second, fraction, half } = reading
  const zone = zoneOf(reading)
  const hour = half === undefined ? reading.hour : (reading.hour % 12) + (half === 'PM' ? 12 : 0)
  const time = new Date(0)
  time.setUTCFullYear(year, month - 1, day)
  time.setUTCHours(hour + hours, minute + zone.shift, second)
  const digits = fraction.replace(/0+$/, '')
  // JavaScript writes six digits for a year before 0 or after 9999.
  const shown = time
    .toISOString()
    .replace(/^([+-])0*(?=\d{4})/, (_, sign: string) => sign.replace('+', ''))
    .slice(0, -5)
  return `${shown}${digits && `.${digits}`}${zone.text}`
}

/**
 * Go knows no offset of a zone that is only named, unless it is one like `GMT+3`; there the hands stand for UTC, and the
 * time is shown in that zone, `shift` minutes later.
 */
function zoneOf({ isUtc = false, offset, zoneName = '' }: Reading): {
  text: string
  shift: number
} {
  const named = Number(/^GMT([+-]\d+)$/.exec(zoneName)?.[1] ?? 0) * 60
  const minutes = isUtc ? 0 : (offset ?? named)
  const size = Math.abs(minutes)
  const clock = [Math.trunc(size / 60), size % 60].map((part) => String(part).padStart(2, '0'))
  return {
    text: minutes === 0 ? 'Z' : `${minutes < 0 ? '-' : '+'}${clock.join(':')}`,
    shift: isUtc || offset !== undefined ? 0 : named,
  }
}
