import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { newestFirst, timeOf, tooOld, type How, type Seen, type Snapshot } from './snapshot'

/** The versions of configs that this browser has seen, of one account on one server. */
export interface History {
  /** Keeps what is new of it. @param isOwn whether it was saved from here @returns whether anything was */
  record: (found: readonly Seen[], isOwn: (seen: Seen) => boolean) => Promise<boolean>
  /** Takes versions of a file; returns how many were not known. */
  take: (snapshots: readonly Snapshot[]) => Promise<number>
  /** The newest first. */
  of: (config: string) => Promise<Snapshot[]>
  all: () => Promise<Snapshot[]>
  /** every config with its versions counted, by name */
  names: () => Promise<Kept[]>
  close: () => void
}

export interface Kept {
  config: string
  versions: number
  /** of the newest version, Unix ms */
  at: number
}

interface Schema extends DBSchema {
  snapshots: { key: [string, string]; value: Snapshot; indexes: { config: string } }
}

/** Versions of one config that are kept, at most, and of all. */
const most = { each: 200, all: 20_000 }

/** Opens the history. Rejects where the browser keeps nothing. */
export async function openHistory(name: string, limits = most): Promise<History> {
  const database = await openDB<Schema>(name, 1, {
    upgrade: (opened) =>
      void opened
        .createObjectStore('snapshots', { keyPath: ['config', 'id'] })
        .createIndex('config', 'config'),
    blocking: (_, __, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
  const put = (found: readonly Seen[], how: (seen: Seen, first: boolean) => How) =>
    keep(database, found, how, limits)
  return {
    record: async (found, isOwn) =>
      (await put(found, (one, first) => (isOwn(one) ? 'here' : first ? 'first' : 'elsewhere'))) > 0,
    take: (snapshots) => put(snapshots, () => 'imported'),
    of: async (config) =>
      (await database.getAllFromIndex('snapshots', 'config', config)).sort(newestFirst),
    all: async () => (await database.getAll('snapshots')).sort(newestFirst),
    names: async () => {
      const kept = new Map<string, Kept>()
      for (const one of await database.getAll('snapshots')) {
        const { versions = 0, at = 0 } = kept.get(one.config) ?? {}
        const next = { config: one.config, versions: versions + 1, at: Math.max(at, timeOf(one)) }
        kept.set(one.config, next)
      }
      return [...kept.values()].sort((a, b) => (a.config < b.config ? -1 : 1))
    },
    close: () => database.close(),
  }
}

/** @returns how many were new, or are known better now */
async function keep(
  database: IDBPDatabase<Schema>,
  found: readonly Seen[],
  how: (seen: Seen, first: boolean) => How,
  limits: typeof most,
): Promise<number> {
  const transaction = database.transaction('snapshots', 'readwrite')
  const { store } = transaction
  let changed = 0
  for (const one of found) {
    const known = await store.get([one.config, one.id])
    const others = await store.index('config').count(one.config)
    const next = { ...one, how: how(one, others === 0) }
    // Another tab may have seen what this one saved.
    const better = known && next.how === 'here' && known.how !== 'here'
    if (known && !better) continue
    changed++
    await store.put({ ...next, seenAt: Math.min(one.seenAt, known?.seenAt ?? Infinity) })
    if (others < limits.each) continue
    const versions = await store.index('config').getAll(one.config)
    for (const { config, id } of tooOld(versions, limits.each)) await store.delete([config, id])
  }
  if (changed > 0 && (await store.count()) > limits.all) {
    const [, ...older] = (await store.getAll()).sort(newestFirst)
    for (const { config, id } of older.slice(limits.all - 1)) await store.delete([config, id])
  }
  await transaction.done
  return changed
}
