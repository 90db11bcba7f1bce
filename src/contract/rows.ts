import { isRecord } from '../lib/json/json'
import type { Page } from './list'
import type { PartlyRead } from './partlyRead'
import { maxShownText, number } from './read'
import { atMost, z } from './zod'

interface Rows<Row> {
  rows: Row[]
  /** the rows that no place of the console can name, as they were sent: null, or without an id */
  unreadable: unknown[]
}

/** A name or an id: text; some servers send numbers. */
export const key = z.pipe(
  z.union([z.string().check(z.minLength(1), atMost(maxShownText)), z.number()]),
  z.transform(String),
)

/**
 * The rows of a list, which are read one by one: a value of an unknown form is left out of its row and takes nothing
 * else away. Null and absence are empty; only an answer that holds no list fails.
 */
export const rows = <Item extends z.ZodMiniType<object>>(item: Item) =>
  z.pipe(
    z.nullish(z.array(z.unknown())),
    z.transform((sent): Rows<z.output<Item> & PartlyRead> => {
      const read = (sent ?? []).map((row) => readRow(item, row))
      return {
        rows: read.filter((row) => row !== null),
        unreadable: (sent ?? []).filter((_, at) => read[at] === null),
      }
    }),
  )

/**
 * The answer that holds a list as `member`. One that names neither the list nor a total answers something else, such as an
 * error with status 200 or an envelope: it fails, and is no empty list.
 */
export const answerWith = <Shape extends z.ZodMiniObject>(member: string, shape: Shape) =>
  z.pipe(
    z.transform((value, context) => {
      if (isRecord(value) && !(member in value) && !('totalSize' in value))
        context.issues.push({
          code: 'invalid_type',
          expected: 'array',
          path: [member],
          input: value,
        })
      return value
    }),
    shape,
  )

/** The total of a list; null: the server states none that is a number. */
export const totalSize = z.catch(number, null)

/** A page of a list from its rows and the total of the answer. */
export const pageOf = <Row>({ rows, unreadable }: Rows<Row>, total: number | null): Page<Row> => ({
  rows,
  total: total ?? -1,
  ...(unreadable.length > 0 && { unreadable }),
})

/** How often a row is read: each time without the values that did not fit before. */
const maxReadings = 8

function readRow<Item extends z.ZodMiniType<object>>(item: Item, row: unknown) {
  let rest = row
  const unread = new Set<string>()
  for (let i = 0; i < maxReadings; i += 1) {
    const { success, data, error } = item.safeParse(rest)
    if (success) return unread.size === 0 ? data : { ...data, raw: row, unread: [...unread] }
    // The last first, so that an item removed from a list does not move the others.
    for (const { path } of error.issues.toReversed()) {
      const without = removeAt(rest, path)
      if (without === rest) return null
      unread.add(path.map(String).join('.'))
      rest = without
    }
  }
  return null
}

/** The value without what stands at a path; the same value if nothing does. Schemas write some keys in lower case. */
function removeAt(value: unknown, [step, ...rest]: readonly PropertyKey[]): unknown {
  if (Array.isArray(value) && typeof step === 'number') {
    if (rest.length === 0) return step < value.length ? value.toSpliced(step, 1) : value
    const item: unknown = value[step]
    const without = removeAt(item, rest)
    return without === item ? value : value.with(step, without)
  }
  if (!isRecord(value) || typeof step !== 'string') return value
  const own = Object.keys(value)
  const name = Object.hasOwn(value, step)
    ? step
    : own.find((one) => one.toLowerCase() === step.toLowerCase())
  if (name === undefined) return value
  if (rest.length > 0) {
    const without = removeAt(value[name], rest)
    return without === value[name] ? value : { ...value, [name]: without }
  }
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== name))
}
