import { alignLists, type AlignedPair } from '../lib/json/alignLists'
import { isRecord, sameJson, type Path } from '../lib/json/json'
import { configKind } from './configKind'
import { normalConfig } from './normalConfig'

/** The parts of a config, in the order in which data passes them. `general` holds all that is in no other. */
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
export type SectionName = (typeof configSections)[number]

/** One difference. The path leads to it in the config that has it; in the later one where both do. */
export interface Change {
  path: Path
  kind: 'added' | 'removed' | 'changed' | 'moved'
  /** of what is moved: its place in its list, from 0 */
  before?: unknown
  after?: unknown
}

export interface Section {
  name: SectionName
  changes: Change[]
}

/**
 * What is different in b, by section; sections without a difference are left out. Compares what the configs mean, so
 * none means that they run alike; `exact` compares them as they are written, but for the order of members.
 */
export function diffConfigs(a: unknown, b: unknown, { exact = false } = {}): Section[] {
  const [before, after] = exact ? [a, b] : [normalConfig(a), normalConfig(b)]
  const changes = diff(before, after, [])
  return configSections
    .map((name) => ({ name, changes: changes.filter(({ path }) => sectionOf(path) === name) }))
    .filter((section) => section.changes.length > 0)
}

const sectionOf = ([first]: Path): SectionName =>
  configSections.find((name) => name === first) ?? 'general'

function diff(a: unknown, b: unknown, path: Path): Change[] {
  if (sameJson(a, b)) return []
  if (a === undefined) return [{ path, kind: 'added', after: b }]
  if (b === undefined) return [{ path, kind: 'removed', before: a }]
  if (isRecord(a) && isRecord(b))
    return [...new Set([...Object.keys(b), ...Object.keys(a)])].flatMap((key) =>
      diff(own(a, key), own(b, key), [...path, key]),
    )
  if (ofRecords(a) && ofRecords(b))
    return alignLists(a, b, configKind).flatMap((pair) => diffItem(a, b, pair, path))
  return [{ path, kind: 'changed', before: a, after: b }]
}

function diffItem(
  listA: readonly unknown[],
  listB: readonly unknown[],
  { a, b, moved }: AlignedPair,
  path: Path,
): Change[] {
  if (b === null)
    return a === null ? [] : [{ path: [...path, a], kind: 'removed', before: listA[a] }]
  const here = [...path, b]
  if (a === null) return [{ path: here, kind: 'added', after: listB[b] }]
  return [
    ...(moved ? [{ path: here, kind: 'moved' as const, before: a, after: b }] : []),
    ...diff(listA[a], listB[b], here),
  ]
}

const own = (value: Record<string, unknown>, key: string) =>
  Object.hasOwn(value, key) ? value[key] : undefined

/** Lists of anything else are compared as a whole: their items have nothing to be known by. */
const ofRecords = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) && value.every(isRecord)
