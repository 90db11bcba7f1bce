/**
 * The API states no unit for its times: seconds, milliseconds and nanoseconds all occur.
 * Between 1973 and 5138 the magnitudes do not overlap, so it tells the unit.
 * @returns Unix milliseconds, or null for 0, negative and unreadable values
 */
export function instant(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? fromText(value) : value
  if (typeof number !== 'number' || !Number.isFinite(number) || number <= 0) return null
  if (number < 1e11) return number * 1e3
  if (number < 1e14) return number
  return number < 1e17 ? Math.round(number / 1e3) : Math.round(number / 1e6)
}

const fromText = (text: string) => {
  const number = Number(text)
  if (!Number.isNaN(number)) return number
  // Without a zone nobody knows which moment is meant.
  return /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : NaN
}
