import { z } from './zod'

/** A whole number in a URL; anything else is the fallback. */
export const whole = (fallback: number) =>
  z.catch(z._default(z.coerce.number().check(z.int(), z.gte(1)), fallback), fallback)

/** Free text in a URL. */
export const text = z.catch(z._default(z.string(), ''), '')

/** One of a few words in a URL; the first is the default. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(...words: Words) =>
  z.catch(z._default(z.enum(words), words[0]), words[0])

/** `true` or `false` in a URL. */
export const flag = (fallback: boolean) =>
  z.catch(
    z._default(
      z.pipe(
        z.transform((value) => (value === 'true' ? true : value === 'false' ? false : value)),
        z.boolean(),
      ),
      fallback,
    ),
    fallback,
  )

/** A time in Unix seconds; 0 is none. */
export const seconds = z.catch(z._default(z.coerce.number().check(z.int(), z.gte(0)), 0), 0)

/** A comma list in a URL, an array elsewhere. */
export const words = z.catch(
  z._default(
    z.pipe(
      z.transform((value) =>
        typeof value === 'string' ? value.split(',').filter(Boolean) : value,
      ),
      z.array(z.string()),
    ),
    [],
  ),
  [],
)

export const orders = ['ascend', 'descend'] as const
export type Order = (typeof orders)[number]

export const defaultSize = 20

/** What every list understands. */
export const listQuery = {
  search: text,
  order: oneOf(...orders),
  page: whole(1),
  size: whole(defaultSize),
}

/** One page of a list as the console reads it. `total` counts all pages. */
export interface Page<Row> {
  rows: Row[]
  total: number
}
