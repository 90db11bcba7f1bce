import { recordOf } from '../../lib/json/json'
import type { Finding } from './finding'

/** The members of a record by their known names, and the key that each stands under. */
export interface Members {
  members: Record<string, unknown>
  keyOf: (name: string) => string
}

/** Names by their lower case, to find members with. */
export const namesOf = (names: Iterable<string>): ReadonlyMap<string, string> =>
  new Map(Array.from(names, (name) => [name.toLowerCase(), name]))

/** Reads a record as Go decodes JSON: the case of a key does not matter, and the last of several keys counts. */
export function membersOf(
  record: Record<string, unknown>,
  names: ReadonlyMap<string, string>,
): Members {
  const nameOf = (key: string) => names.get(key.toLowerCase()) ?? key
  // Nearly all records are written as they are read.
  if (Object.keys(record).every((key) => nameOf(key) === key))
    return { members: record, keyOf: (name) => name }
  const keys = new Map(Object.keys(record).map((key) => [nameOf(key), key]))
  return {
    members: recordOf(Array.from(keys, ([name, key]) => [name, record[key]])),
    keyOf: (name) => keys.get(name) ?? name,
  }
}

/** Findings about members, with the keys that were written in the step of their paths at `depth`. */
export const withKeys = (
  findings: readonly Finding[],
  depth: number,
  keyOf: Members['keyOf'],
): Finding[] =>
  findings.map((finding) => ({
    ...finding,
    path: finding.path.map((step, at) =>
      at === depth && typeof step === 'string' ? keyOf(step) : step,
    ),
  }))
