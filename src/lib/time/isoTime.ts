/** Whether a value is a time that a `Date` holds, Unix ms. */
export const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= 8.64e15

/** A time (Unix ms) as ISO 8601 in UTC; '' for a value that is no time. */
export const isoTime = (value: unknown): string =>
  isTime(value) ? new Date(value).toISOString() : ''
