import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Rollout } from './rollout'

/** Where the hand-outs of one account on one server are kept in this browser. */
export interface RolloutStore {
  /** newest first */
  all(): Promise<Rollout[]>
  one(id: string): Promise<Rollout | null>
  put(rollout: Rollout): Promise<void>
  close(): void
}

/** Hand-outs beyond these are forgotten, the oldest first. */
const mostKept = 50

interface Schema extends DBSchema {
  rollouts: { key: string; value: Rollout; indexes: { createdAt: number } }
}

/** Opens the store of that name. Where the browser refuses, it lasts as long as the page. */
export async function openRolloutStore(name: string): Promise<RolloutStore> {
  try {
    const database = await openDB<Schema>(name, 1, {
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
    await forgetOldest(database)
    return {
      all: async () => (await database.getAllFromIndex('rollouts', 'createdAt')).reverse(),
      one: async (id) => (await database.get('rollouts', id)) ?? null,
      async put(rollout) {
        await database.put('rollouts', rollout)
      },
      close: () => database.close(),
    }
  } catch {
    return createMemoryRolloutStore()
  }
}

/** A store that goes with the page. */
export function createMemoryRolloutStore(): RolloutStore {
  const kept = new Map<string, Rollout>()
  return {
    all: () => Promise.resolve([...kept.values()].reverse()),
    one: (id) => Promise.resolve(kept.get(id) ?? null),
    put(rollout) {
      kept.set(rollout.id, rollout)
      return Promise.resolve()
    },
    close() {},
  }
}

async function forgetOldest(database: IDBPDatabase<Schema>) {
  const ids = await database.getAllKeysFromIndex('rollouts', 'createdAt')
  for (const id of ids.slice(0, Math.max(0, ids.length - mostKept)))
    await database.delete('rollouts', id)
}
