import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { answered, openedSoon } from '../../lib/async/answered'
import type { Rollout } from './rollout'
import { isStoredRollout } from '../storedForms'
import { migrateRollout, type EarlierRollout } from './migrateRollout'

/** Stores the rollouts of one account on one server in this browser. */
export interface RolloutStore {
  /** newest first */
  all(): Promise<Rollout[]>
  one(id: string): Promise<Rollout | null>
  put(rollout: Rollout): Promise<void>
  close(): void
}

/** The store keeps at most this many rollouts and forgets the oldest. */
const maxRollouts = 50

interface Schema extends DBSchema {
  rollouts: {
    key: string
    value: Rollout | EarlierRollout
    indexes: { createdAt: number }
  }
}

/** Opens the store of this name. Where the browser refuses, the store lasts only as long as the page. */
export async function openRolloutStore(name: string): Promise<RolloutStore> {
  try {
    const opening = openDB<Schema>(name, 1, {
      upgrade(opened) {
        opened
          .createObjectStore('rollouts', { keyPath: 'id' })
          .createIndex('createdAt', 'createdAt')
      },
      // A newer version in another tab must not wait for this one.
      blocking: (_, __, event) => {
        if (event.target instanceof IDBDatabase) event.target.close()
      },
    })
    const database = await openedSoon(opening)
    await answered(forgetOldest(database))
    return withFallback({
      all: async () =>
        (await database.getAllFromIndex('rollouts', 'createdAt'))
          .filter(isStoredRollout)
          .map(migrateRollout)
          .reverse(),
      async one(id) {
        const row = await database.get('rollouts', id)
        return row && isStoredRollout(row) ? migrateRollout(row) : null
      },
      async put(rollout) {
        await database.put('rollouts', rollout)
      },
      close: () => database.close(),
    })
  } catch {
    return createMemoryRolloutStore()
  }
}

/** A store that keeps what the browser does not store as long as the page. */
function withFallback(stored: RolloutStore): RolloutStore {
  const memory = createMemoryRolloutStore()
  const attempt = <Value>(act: Promise<Value>, instead: Value) => answered(act).catch(() => instead)
  return {
    async all() {
      const kept = await memory.all()
      const rest = await attempt(stored.all(), [])
      return [...kept, ...rest.filter(({ id }) => !kept.some((one) => one.id === id))]
    },
    one: async (id) => (await memory.one(id)) ?? (await attempt(stored.one(id), null)),
    async put(rollout) {
      // The memory holds only what could not be stored.
      const isStored = await attempt(
        stored.put(rollout).then(() => true),
        false,
      )
      if (!isStored || (await memory.one(rollout.id))) await memory.put(rollout)
    },
    close: () => stored.close(),
  }
}

/** A store that lasts as long as the page. */
export function createMemoryRolloutStore(): RolloutStore {
  const rollouts = new Map<string, Rollout>()
  return {
    all: () => Promise.resolve([...rollouts.values()].reverse()),
    one: (id) => Promise.resolve(rollouts.get(id) ?? null),
    put(rollout) {
      rollouts.set(rollout.id, rollout)
      return Promise.resolve()
    },
    close() {},
  }
}

async function forgetOldest(database: IDBPDatabase<Schema>) {
  const ids = await database.getAllKeysFromIndex('rollouts', 'createdAt')
  for (const id of ids.slice(0, Math.max(0, ids.length - maxRollouts)))
    await database.delete('rollouts', id)
}
