import { z } from './zod'

/** A positive integer in a URL; any other value gives the fallback. */
export const positiveInt = (fallback: number) =>
  z.catch(z._default(z.coerce.number().check(z.int(), z.gte(1)), fallback), fallback)

/** Free text in a URL. */
export const searchText = z.catch(z._default(z.string(), ''), '')

/** One of several words in a URL; the first is the default. */
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

/** A time in Unix seconds; 0: none. */
export const seconds = z.catch(z._default(z.coerce.number().check(z.int(), z.gte(0)), 0), 0)

/** A list of texts, written with commas in a URL. */
export const commaList = z.catch(
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

/** The parameters of every list. */
export const listQuery = {
  search: searchText,
  order: oneOf(...orders),
  page: positiveInt(1),
  size: positiveInt(defaultSize),
}

/** One page of a list. */
export interface Page<Row> {
  rows: Row[]
  /** the number of rows of all pages; -1 in an answer that does not state it */
  total: number
  /** the rows of the answer that could not be read at all, as they were sent */
  unreadable?: unknown[] | undefined
  /** There may be more rows than `total`: the server does not state a total that can be right. */
  atLeast?: boolean | undefined
  /** the rows that the server counts although it sends none */
  unsent?: number | undefined
  /** the rows of a full answer of the server, where these are fewer than requested */
  step?: number
  /** all rows of the list, from a server that sends them whatever page is requested */
  all?: Row[]
}
