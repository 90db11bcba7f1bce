import { isRecord } from '../lib/json/json'
import { isTooDeep } from '../lib/json/jsonDepth'
import { readKept, writeJson } from '../lib/json/losslessJson'
import { decodeBase64 } from '../lib/text/base64'
import { toUnixMs } from '../lib/time/toUnixMs'
import { atMost, z } from './zod'

/** Building blocks of `read` schemas. They accept every form that servers and clients of this API are known to send. */

/** Text; a number becomes text, null and absence become ''. */
export const text = z.pipe(
  z.nullish(z.union([z.string(), z.number()])),
  z.transform((value) => (value == null ? '' : String(value))),
)

/** characters of a text that a page can show in a row: longer ones hold the page for seconds */
export const maxShownText = 10_000

/** Text that pages show in full, so that it has a limit. Text that nobody can see is none. */
export const shortText = z.pipe(
  text,
  z.pipe(z.string().check(atMost(maxShownText)), z.transform(unlessBlank)),
)

/** '' for a text of blanks and characters without a form. */
function unlessBlank(value: string): string {
  return /^[\s\p{Cf}]*$/u.test(value) ? '' : value
}

/** A word of a list that may grow, such as a state: shown as sent, whatever it is. Null and absence become ''. */
export const word = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) =>
    value == null
      ? ''
      : unlessBlank((typeof value === 'string' ? value : writeJson(value)).slice(0, maxShownText)),
  ),
)

/** A number or a numeric text; null, absence and '' are null. */
export const number = z.pipe(
  z.nullish(z.union([z.number(), z.string()])),
  z.transform((value: string | number | null | undefined, context) => {
    if (value == null || value === '') return null
    const result = Number(value)
    if (Number.isFinite(result)) return result
    context.issues.push({ code: 'custom', message: 'not a number', input: value })
    return null
  }),
)

/** A number that is not negative: a size, a count. */
export const amount = z.pipe(
  number,
  z.transform((value: number | null, context) => {
    if (value === null || value >= 0) return value
    context.issues.push({ code: 'custom', message: 'negative', input: value })
    return null
  }),
)

/** A time of any unit -> Unix ms; 0, negative numbers, null and absence are null. */
export const time = z.pipe(
  z.nullish(z.union([z.number(), z.string()])),
  z.transform((value: string | number | null | undefined, context) => {
    const at = toUnixMs(value)
    // Go writes the time that was never set as the year 1.
    if (at === null && value != null && !(Number(value) <= 0) && !/^0001-/.test(String(value)))
      context.issues.push({ code: 'custom', message: 'not a time', input: value })
    return at
  }),
)

/** An array; null and absence are empty (Go writes an empty slice as null). */
export const list = <Item extends z.ZodMiniType>(item: Item) =>
  z.pipe(
    z.nullish(z.array(item)),
    z.transform((value) => value ?? []),
  )

/** An object of items by key; null and absence are empty. */
export const record = <Item extends z.ZodMiniType>(item: Item) =>
  z.pipe(
    z.nullish(z.record(z.string(), item)),
    z.transform((value) => value ?? {}),
  )

/** An object that a server may send as such, as JSON text, or as base64 of JSON text. */
export type Loose = Record<string, unknown> | string | null

/**
 * Any form of an object -> the object. Other text stays text, other values become JSON text; '', null and absence are
 * null.
 */
export const loose = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => readLoose(value, JSON.parse)),
)

/** The same for the content of a config, which keeps its text and loses no number. */
export const looseContent = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => readLoose(value, readKept)),
)

function readLoose(value: unknown, parse: (text: string) => unknown): Loose {
  if (value == null || value === '') return null
  if (isRecord(value)) return value
  if (typeof value !== 'string') return writeJson(value)
  // Go writes a nil map so.
  if (value.length < 20 && value.trim() === 'null') return null
  return parseObject(value, parse) ?? parseObject(decodeBase64(value), parse) ?? value
}

/** A time of this century -> Unix ms; any other value stays text, as it is no time but a version stamp. */
export const timeOrStamp = z.pipe(
  text,
  z.transform((value) => {
    // `Date.parse` would find a date in "build 7", too.
    const at = /^\d+$|^\d{4}-\d\d-\d\dT/.test(value) ? toUnixMs(value) : null
    return at !== null && at > century && at < nextCentury ? at : value
  }),
)

const century = Date.UTC(2000)
const nextCentury = Date.UTC(2100)

/** An object with keys in any case: `Mhz` is read as `mhz`. */
export const anyCase = <Shape extends z.ZodMiniType>(shape: Shape) =>
  z.pipe(
    z.transform((value) =>
      isRecord(value)
        ? Object.fromEntries(Object.entries(value).map(([key, v]) => [key.toLowerCase(), v]))
        : value,
    ),
    shape,
  )

/** Reads an object through `shape` and keeps the object that the server sent as `raw`. */
export const withRaw = <Shape extends z.ZodMiniObject>(shape: Shape) =>
  z.pipe(
    z.transform((raw) => (isRecord(raw) ? { ...raw, raw } : raw)),
    z.extend(shape, { raw: z.unknown() }),
  )

function parseObject(text: string | null, parse: (text: string) => unknown) {
  if (text === null || !/^\s*\{/.test(text) || isTooDeep(text)) return null
  try {
    const value = parse(text)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}
