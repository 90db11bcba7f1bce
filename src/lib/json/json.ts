import { RawJson } from './rawJson'

/** The path of a value in a JSON value: member names and list indexes. */
export type Path = readonly (string | number)[]

/** Whether a value is an object, and neither null nor an array. A number that is kept as its text is none. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof RawJson)

/** JSON text with sorted members, so that equal values have equal texts. `undefined` gives ''. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item) || 'null').join()}]`
  if (value instanceof RawJson) return value.canonical
  if (!isRecord(value)) return value === undefined ? '' : JSON.stringify(value)
  const members = Object.keys(value)
    .sort()
    .filter((key) => value[key] !== undefined)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key])}`)
  return `{${members.join()}}`
}

/** Whether two JSON values are equal. The order of members does not count, nor do members that are `undefined`. */
export function sameJson(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (Array.isArray(a) && Array.isArray(b))
    return a.length === b.length && a.every((item, i) => sameJson(item, b[i]))
  if (a instanceof RawJson && b instanceof RawJson) return a.canonical === b.canonical
  if (!isRecord(a) || !isRecord(b)) return a === b
  const keys = Object.keys(a).filter((key) => a[key] !== undefined)
  return (
    keys.length === Object.keys(b).filter((key) => b[key] !== undefined).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  )
}

/** The value at a path; `undefined` if there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, step) => {
    if (Array.isArray(inner)) return typeof step === 'number' ? inner[step] : undefined
    return isRecord(inner) && Object.hasOwn(inner, step) ? inner[step] : undefined
  }, value)
}

/** An object of the given members. Unlike assignment it accepts any name, `__proto__` too. */
export const recordOf = (members: Iterable<readonly [string, unknown]>): Record<string, unknown> =>
  Object.fromEntries(members)
