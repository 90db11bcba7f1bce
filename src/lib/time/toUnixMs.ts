/**
 * Converts a time of the API to Unix milliseconds. The API states no unit: seconds, milliseconds, microseconds and
 * nanoseconds occur, as numbers or text, and RFC 3339. From 1973 to 5138 the magnitudes do not overlap and tell the unit.
 * @returns null for 0, negative and unreadable values
 */
export function toUnixMs(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? numberFrom(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number) || number <= 0) return null
  if (number < 1e11) return number * 1e3
  if (number < 1e14) return number
  return number < 1e17 ? Math.round(number / 1e3) : Math.round(number / 1e6)
}

const numberFrom = (text: string) => {
  const number = Number(text)
  if (!Number.isNaN(number)) return number
  // A time without a zone is ambiguous.
  return /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : NaN
}
