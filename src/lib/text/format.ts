import { isTime } from '../time/isoTime'

const units: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
]

/** ms; relative times end here */
const century = 100 * 31_557_600_000

const byteUnits = ['B', 'KB', 'MB', 'GB', 'TB', 'PB']

export type Format = ReturnType<typeof createFormat>

/** stands for a value that is no number, or no time that a calendar has */
export const unreadable = '(?)'

const isNumber = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value)

/**
 * Formats numbers and times in one locale. All times are Unix ms; bytes count in powers of 1024. A value that cannot be read,
 * which a server or an earlier version may have left, is marked and never an error.
 */
export function createFormat(locale: string, timeZone?: string) {
  // Creating an Intl formatter takes milliseconds, so each is created at its first use.
  const number = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }))
  const digits = (value: number) =>
    Math.abs(value) < 1e21 ? number().format(value) : value.toExponential(1)
  const short = once(
    () => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }),
  )
  const relative = once(
    () => new Intl.RelativeTimeFormat(locale, { numeric: 'always', style: 'short' }),
  )
  const clock = once(
    () => new Intl.DateTimeFormat(locale, { timeStyle: 'medium', hour12: false, timeZone }),
  )
  const calendar = once(
    () =>
      new Intl.DateTimeFormat('en', {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
        hourCycle: 'h23',
        timeZone,
        timeZoneName: 'short',
      }),
  )
  const part = (value: number, unit: string) =>
    spaced(
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(value),
    )

  /** 2026-01-02 03:04:05 UTC: the same order in every language, so that day and month are not confused */
  const dateTime = (ms: number) => {
    if (!isTime(ms)) return unreadable
    const parts = Object.fromEntries(
      calendar()
        .formatToParts(ms)
        .map(({ type, value }) => [type, value]),
    )
    const { year, month, day, hour, minute, second, timeZoneName } = parts
    return `${year}-${month}-${day} ${hour}:${minute}:${second} ${timeZoneName}`
  }

  /** 93_784_000 -> "1 day 2 hr": the two largest units */
  const duration = (ms: number) => {
    // More days than a clock can count are no time that something took.
    if (!isNumber(ms) || ms > 8.64e15) return unreadable
    const parts: string[] = []
    let rest = Math.max(0, ms)
    for (const [unit, size] of units.slice(2)) {
      const count = Math.floor(rest / size)
      rest -= count * size
      if (count > 0) parts.push(part(count, unit))
      else if (parts.length) break
      if (parts.length === 2) break
    }
    return parts.length ? parts.join(' ') : part(0, 'second')
  }

  return {
    /** 831_204 -> "831,204". What no fleet has is short too: 1e308 -> "1.0e+308" */
    number: (value: number) => (isNumber(value) ? digits(value) : unreadable),
    /** 831_204 -> "831,204", and from a million on 6_831_204_117 -> "6.8 B" or "68.3 亿", which a column has room for */
    compact: (value: number) => {
      if (!isNumber(value)) return unreadable
      const size = Math.abs(value)
      return size < 1_000_000 || size >= 1e21
        ? digits(value)
        : short()
            .format(value)
            .replace(/(\d)(?=[^\d.,])/u, '$1 ')
    },
    /** 14:02:11 */
    clock: (ms: number) => (isTime(ms) ? clock().format(ms) : unreadable),
    dateTime,
    /**
     * "3 min. ago", relative to `now`. A time to come, or one a century ago, is not an age: some clock is wrong. It is
     * "14:02:11" or, on another day, "9999-12-31".
     */
    ago(ms: number, now: number) {
      if (!isTime(ms) || !isTime(now)) return unreadable
      // The time on the page is renewed with each tick, so what is younger than a tick may seem to be ahead of it.
      const distance = ms > now && ms - now < maxTick ? 0 : ms - now
      if (distance > 0 || distance < -century) {
        const [date = '', time = ''] = dateTime(ms).split(' ')
        return dateTime(now).startsWith(date) ? time : date
      }
      const [unit, size] = units.find(([, size]) => Math.abs(distance) >= size) ?? ['second', 1_000]
      return spaced(relative().format(Math.trunc(distance / size) || -0, unit))
    },
    duration,
    /** 17_179_869_184 -> "16 GB" */
    bytes(value: number) {
      if (!isNumber(value)) return unreadable
      const power = value < 1 ? 0 : Math.min(5, Math.floor(Math.log2(value) / 10))
      return `${digits(value / 1024 ** power)} ${byteUnits[power]}`
    },
  }
}

/** The longest time between two ticks of the page, in ms. */
const maxTick = 60_000

/** Creates a value at the first call and returns it from then on. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined
  return () => (made ??= { value: make() }).value
}

/** Adds the spaces between digits and Chinese characters that typography demands and Intl leaves out. */
const spaced = (text: string) =>
  text.replace(/(\d)(?=\p{Script=Han})|(\p{Script=Han})(?=\d)/gu, '$1$2 ')
