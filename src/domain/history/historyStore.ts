import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { answered, openedSoon } from '../../lib/async/answered'
import { isStoredVersion } from '../storedForms'
import {
  newestFirst,
  oldestBeyond,
  rowOf,
  timeOf,
  versionIn,
  type NewVersion,
  type StoredRow,
  type StoredVersion,
  type VersionSource,
} from './storedVersion'

/** Stores the versions of configs that this browser has seen, of one account on one server. */
export interface HistoryStore {
  /**
   * Stores the versions that are not stored yet.
   * @param isOwn whether a version was saved from here
   * @returns whether anything was stored
   */
  record: (
    found: readonly NewVersion[],
    isOwn: (version: NewVersion) => boolean,
  ) => Promise<boolean>
  /** Stores the versions of a file; resolves with how many were not stored before. */
  importVersions: (versions: readonly StoredVersion[]) => Promise<number>
  /** the newest first */
  versionsOf: (config: string) => Promise<StoredVersion[]>
  /** the newest first */
  allVersions: () => Promise<StoredVersion[]>
  /** every config with the count of its versions, by name */
  configs: () => Promise<ConfigVersionCount[]>
  close: () => void
}

export interface ConfigVersionCount {
  config: string
  versions: number
  /** time of the newest version, Unix ms */
  at: number
}

interface Schema extends DBSchema {
  snapshots: { key: [string, string]; value: StoredRow; indexes: { config: string } }
}

/** ms that reading many versions may take */
const readMs = 2_500
/** The most versions that are stored, of one config and in all. */
const defaultLimits = { each: 200, all: 20_000 }

/** Opens the history. Rejects where the browser stores nothing. */
export async function openHistoryStore(
  name: string,
  limits = defaultLimits,
): Promise<HistoryStore> {
  const opening = openDB<Schema>(name, 1, {
    upgrade: (opened) =>
      void opened
        .createObjectStore('snapshots', { keyPath: ['config', 'id'] })
        .createIndex('config', 'config'),
    // A newer version in another tab must not wait for this one.
    blocking: (_, __, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
  const database = await openedSoon(opening)
  const put = (found: readonly NewVersion[], sourceOf: SourceOf) =>
    storeNew(database, found, sourceOf, limits)
  // A database may stop to answer later; large ones take their time.
  const read = <Value>(promise: Promise<Value>) => answered(promise, readMs)
  return {
    record: async (found, isOwn) =>
      (await put(found, (one, first) => (isOwn(one) ? 'here' : first ? 'first' : 'elsewhere'))) > 0,
    importVersions: (versions) => put(versions, () => 'imported'),
    versionsOf: async (config) =>
      (await read(database.getAllFromIndex('snapshots', 'config', config)))
        .filter(isStoredVersion)
        .map(versionIn)
        .sort(newestFirst),
    allVersions: async () =>
      (await read(database.getAll('snapshots')))
        .filter(isStoredVersion)
        .map(versionIn)
        .sort(newestFirst),
    configs: async () => {
      const counts = new Map<string, ConfigVersionCount>()
      for (const one of (await read(database.getAll('snapshots'))).filter(isStoredVersion)) {
        const { versions = 0, at = 0 } = counts.get(one.config) ?? {}
        const next = { config: one.config, versions: versions + 1, at: Math.max(at, timeOf(one)) }
        counts.set(one.config, next)
      }
      return [...counts.values()].sort((a, b) => (a.config < b.config ? -1 : 1))
    },
    close: () => database.close(),
  }
}

/** @param first whether it is the first version of its config here */
type SourceOf = (version: NewVersion, first: boolean) => VersionSource

/** @returns how many versions were new, or are now known to have been saved here */
async function storeNew(
  database: IDBPDatabase<Schema>,
  found: readonly NewVersion[],
  sourceOf: SourceOf,
  limits: typeof defaultLimits,
): Promise<number> {
  const transaction = database.transaction('snapshots', 'readwrite')
  const { store } = transaction
  let changed = 0
  for (const one of found) {
    const stored = await store.get([one.config, one.id])
    const others = await store.index('config').count(one.config)
    const next = { ...one, how: sourceOf(one, others === 0) }
    // Another tab may have read the version before this one recorded its own save.
    const isBetter = stored && next.how === 'here' && stored.how !== 'here'
    if (stored && !isBetter) continue
    changed++
    await store.put(rowOf({ ...next, seenAt: Math.min(one.seenAt, stored?.seenAt ?? Infinity) }))
    if (others < limits.each) continue
    const versions = await store.index('config').getAll(one.config)
    for (const { config, id } of oldestBeyond(versions, limits.each))
      await store.delete([config, id])
  }
  if (changed > 0 && (await store.count()) > limits.all) {
    const [, ...older] = (await store.getAll()).sort(newestFirst)
    for (const { config, id } of older.slice(limits.all - 1)) await store.delete([config, id])
  }
  await transaction.done
  return changed
}
