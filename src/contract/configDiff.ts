import { alignLists, type AlignedPair } from '../lib/json/alignLists'
import { isRecord, sameJson, type Path } from '../lib/json/json'
import { ownMember } from './configDraft'
import { normalConfig } from './normalConfig'
import { partType } from './pipeline'

/** The sections of a config in the order of the data flow. `general` holds all members outside the others. */
export const configSections = [
  'general',
  'reader',
  'cleaner',
  'parser',
  'transforms',
  'senders',
  'router',
  'metric',
] as const
export type ConfigSection = (typeof configSections)[number]

/** One difference. The path is that in the later config, or in the earlier one for removed values. */
export interface ConfigChange {
  path: Path
  kind: 'added' | 'removed' | 'changed' | 'moved'
  /** for `moved`: the index in the list, from 0 */
  before?: unknown
  after?: unknown
}

export interface SectionChanges {
  name: ConfigSection
  changes: ConfigChange[]
}

/**
 * The differences of b from a, by section; sections without differences are omitted. Compares the normal forms, so that no
 * difference means equal content; `exact` compares the configs as written, except for the order of members.
 */
export function diffConfigs(a: unknown, b: unknown, { exact = false } = {}): SectionChanges[] {
  const [before, after] = exact ? [a, b] : [normalConfig(a), normalConfig(b)]
  const changes = compareValues(before, after, [])
  return configSections
    .map((name) => ({ name, changes: changes.filter(({ path }) => sectionOf(path) === name) }))
    .filter((section) => section.changes.length > 0)
}

/** The section of the change at a path. */
export const sectionOf = ([first]: Path): ConfigSection =>
  configSections.find((name) => name === first) ?? 'general'

function compareValues(a: unknown, b: unknown, path: Path): ConfigChange[] {
  if (sameJson(a, b)) return []
  if (a === undefined) return [{ path, kind: 'added', after: b }]
  if (b === undefined) return [{ path, kind: 'removed', before: a }]
  if (isRecord(a) && isRecord(b))
    return [...new Set([...Object.keys(b), ...Object.keys(a)])].flatMap((key) =>
      compareValues(ownMember(a, key), ownMember(b, key), [...path, key]),
    )
  if (isRecordList(a) && isRecordList(b))
    return alignLists(a, b, partType).flatMap((pair) => compareItems(a, b, pair, path))
  return [{ path, kind: 'changed', before: a, after: b }]
}

function compareItems(
  listA: readonly unknown[],
  listB: readonly unknown[],
  { a, b, moved }: AlignedPair,
  path: Path,
): ConfigChange[] {
  if (b === null)
    return a === null ? [] : [{ path: [...path, a], kind: 'removed', before: listA[a] }]
  const here = [...path, b]
  if (a === null) return [{ path: here, kind: 'added', after: listB[b] }]
  return [
    ...(moved ? [{ path: here, kind: 'moved' as const, before: a, after: b }] : []),
    ...compareValues(listA[a], listB[b], here),
  ]
}

/** Whether a value is a list of objects. Other lists are compared as a whole, as their items cannot be identified. */
const isRecordList = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) && value.every(isRecord)
