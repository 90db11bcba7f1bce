import { instant } from '../lib/instant'
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

/** A value that may come as JSON text. Text that is not JSON stays text. */
export const maybeJson = z.pipe(
  z.unknown(),
  z.transform((value) => {
    if (typeof value !== 'string') return value
    try {
      return JSON.parse(value) as unknown
    } catch {
      return value
    }
  }),
)

/** An object whose keys may be written in any case: `Mhz` and `mhz` read the same. */
export const anyCase = <Shape extends z.ZodMiniType>(shape: Shape) =>
  z.pipe(
    z.transform((value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).map(([key, v]) => [key.toLowerCase(), v]))
        : value,
    ),
    shape,
  )

/** Reads the object through `shape` and keeps what the server really sent as `raw`. */
export const withRaw = <Shape extends z.ZodMiniType<object>>(shape: Shape) =>
  z.pipe(
    z.unknown(),
    z.transform((raw, context) => {
      const result = shape.safeParse(raw)
      if (result.success) return { ...(result.data as z.output<Shape>), raw }
      for (const issue of result.error.issues) context.issues.push(issue as never)
      return z.NEVER
    }),
  )
