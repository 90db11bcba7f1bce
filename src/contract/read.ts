import { textFromBase64 } from '../lib/text/base64'
import { instant } from '../lib/time/instant'
import { z } from './zod'

/** Building blocks of `read` schemas: every form that servers and clients of this API have been seen to use. */

/** Text; a number becomes text, null and absence become ''. */
export const text = z.pipe(
  z.nullish(z.union([z.string(), z.number()])),
  z.transform((value) => (value == null ? '' : String(value))),
)

/** A number or a numeric string; anything empty is null. */
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

/** A time of unstated unit -> Unix milliseconds; 0 and absence are null. */
export const time = z.pipe(
  z.nullish(z.union([z.number(), z.string()])),
  z.transform((value) => instant(value)),
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

/** What a server may write as an object, as JSON text, or as base64 of JSON text. */
export type Loose = Record<string, unknown> | string | null

/** Any form of an object -> the object. Other text stays text, other values become JSON text, nothing is null. */
export const loose = z.pipe(
  z.optional(z.unknown()),
  z.transform((value): Loose => {
    if (value == null || value === '') return null
    if (isObject(value)) return value
    if (typeof value !== 'string') return JSON.stringify(value)
    return objectIn(value) ?? objectIn(textFromBase64(value)) ?? value
  }),
)

/** A time -> Unix ms. A number that is no time of this century is a plain stamp: it stays as it came, as text. */
export const moment = z.pipe(
  text,
  z.transform((value) => {
    // Date.parse finds a date in "build 7" too.
    const at = /^\d+$|^\d{4}-\d\d-\d\dT/.test(value) ? instant(value) : null
    return at !== null && at > century && at < nextCentury ? at : value
  }),
)

const century = Date.UTC(2000)
const nextCentury = Date.UTC(2100)

/** An object whose keys may be written in any case: `Mhz` and `mhz` read the same. */
export const anyCase = <Shape extends z.ZodMiniType>(shape: Shape) =>
  z.pipe(
    z.transform((value) =>
      isObject(value)
        ? Object.fromEntries(Object.entries(value).map(([key, v]) => [key.toLowerCase(), v]))
        : value,
    ),
    shape,
  )

/** Reads the object through `shape` and keeps what the server really sent as `raw`. */
export const withRaw = <Shape extends z.ZodMiniObject>(shape: Shape) =>
  z.pipe(
    z.transform((raw) => (isObject(raw) ? { ...raw, raw } : raw)),
    z.extend(shape, { raw: z.unknown() }),
  )

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function objectIn(text: string | null) {
  if (text === null || !/^\s*\{/.test(text)) return null
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : null
  } catch {
    return null
  }
}
