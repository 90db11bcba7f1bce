/**
 * Converts a time of the API to Unix milliseconds. The API states no unit: seconds, milliseconds, microseconds and
 * nanoseconds occur, as numbers or text, and RFC 3339. From 1978 to the year 9999 the magnitudes do not overlap and tell
 * the unit.
 * @returns null for 0, negative and unreadable values, and for times that a `Date` cannot hold
 */
export function toUnixMs(value: unknown): number | null {
  const text = typeof value === 'string' ? value : ''
  const number = text.trim() === '' ? value : Number(text)
  const time = typeof number === 'number' && !Number.isNaN(number) ? scaled(number) : parsed(text)
  return time > 0 && time <= latest ? time : null
}

function scaled(number: number): number {
  if (number < limit) return number * 1e3
  if (number < limit * 1e3) return number
  return Math.round(number / (number < limit * 1e6 ? 1e3 : 1e6))
}

/** A time without a zone is ambiguous, so it is NaN. */
const parsed = (text: string) =>
  /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : NaN

/** the first second of the year 10000; as milliseconds it is a time in January 1978 */
const limit = 253_402_300_800

/** the last time of a `Date`, Unix ms */
const latest = 8.64e15
