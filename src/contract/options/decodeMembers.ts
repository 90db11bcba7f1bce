import { isRecord, recordOf } from '../../lib/json/json'
import type { Finding } from './finding'

/** The members of a record by their known names, and the key under which each was written. */
export interface DecodedMembers {
  members: Record<string, unknown>
  keyOf: (name: string) => string
}

/** Maps the lower case of each name to the name. */
export const memberNames = (names: Iterable<string>): ReadonlyMap<string, string> =>
  new Map(Array.from(names, (name) => [name.toLowerCase(), name]))

/**
 * Reads a record as Go decodes JSON: keys match in any case, and of several equal keys the last wins. Where all of them
 * hold objects, Go adds the members of each to those before.
 */
export function decodeMembers(
  record: Record<string, unknown>,
  names: ReadonlyMap<string, string>,
): DecodedMembers {
  const nameOf = (key: string) => names.get(key.toLowerCase()) ?? key
  // Fast path: nearly all records use the known names exactly.
  if (Object.keys(record).every((key) => nameOf(key) === key))
    return { members: record, keyOf: (name) => name }
  const keys = new Map(Object.keys(record).map((key) => [nameOf(key), key]))
  const members = new Map<string, unknown>()
  for (const [key, value] of Object.entries(record)) {
    const before = members.get(nameOf(key))
    members.set(nameOf(key), isRecord(before) && isRecord(value) ? { ...before, ...value } : value)
  }
  return {
    members: recordOf([...members]),
    keyOf: (name) => keys.get(name) ?? name,
  }
}

/** Replaces the known name at `depth` of each path by the key that the config has. */
export const withOriginalKeys = (
  findings: readonly Finding[],
  depth: number,
  keyOf: DecodedMembers['keyOf'],
): Finding[] =>
  findings.map((finding) => ({
    ...finding,
    path: finding.path.map((step, at) =>
      at === depth && typeof step === 'string' ? keyOf(step) : step,
    ),
  }))
