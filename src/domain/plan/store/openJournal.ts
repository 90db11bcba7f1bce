import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { answered, openedSoon } from '../../../lib/async/answered'
import { chunk } from '../../../lib/collections/chunks'
import { withFallback } from './fallbackJournal'
import { createMemoryJournal, maxPlans, type Journal, type PlanEntry } from './journal'
import { isStoredHead, isStoredProgress, isStoredStep } from '../../storedForms'
import {
  migrateHead,
  migrateStep,
  stepToStore,
  type StoredHead,
  type StoredStep,
} from './migratePlan'
import type { PlanProgress } from '../runner/applyPlan'

interface Schema extends DBSchema {
  heads: { key: string; value: StoredHead; indexes: { createdAt: number } }
  /** slices of the steps, by the id of the plan and the index of the first step */
  steps: { key: [string, number]; value: StoredStep[] }
  progress: { key: string; value: PlanProgress }
  leases: { key: string; value: { holder: string; until: number } }
}

type Database = IDBPDatabase<Schema>

/** Steps that are written at a time: copying more would block the page. */
const sliceSize = 500

/** Opens the journal of this name. Where the browser refuses, the journal lasts only as long as the page. */
export async function openJournal(name: string): Promise<Journal> {
  try {
    const opening = openDB<Schema>(name, 1, {
      upgrade(opened) {
        opened.createObjectStore('heads', { keyPath: 'id' }).createIndex('createdAt', 'createdAt')
        opened.createObjectStore('steps')
        opened.createObjectStore('progress')
        opened.createObjectStore('leases')
      },
      // A newer version in another tab must not wait for this one.
      blocking: (_, __, event) => {
        if (event.target instanceof IDBDatabase) event.target.close()
      },
    })
    const database = await openedSoon(opening)
    await answered(forgetOldest(database))
    return withFallback(journalIn(database))
  } catch {
    return createMemoryJournal()
  }
}

const journalIn = (database: Database): Journal => ({
  isPersistent: true,
  async entries() {
    const heads = await database.getAllFromIndex('heads', 'createdAt')
    const entries = await Promise.all(heads.map((head) => entryOf(database, head)))
    return entries.filter((entry) => entry !== null).reverse()
  },
  async entry(id) {
    const head = await database.get('heads', id)
    return head ? entryOf(database, head) : null
  },
  async steps(id) {
    const steps = (await database.getAll('steps', stepRange(id))).flat()
    return steps.every(isStoredStep) ? steps.map(migrateStep) : []
  },
  async add({ head, progress }, steps) {
    for (const [i, slice] of chunk(steps, sliceSize).entries())
      await database.put('steps', slice.map(stepToStore), [head.id, i * sliceSize])
    const transaction = database.transaction(['heads', 'progress'], 'readwrite')
    await transaction.objectStore('progress').put(progress, head.id)
    await transaction.objectStore('heads').put(head)
    await transaction.done
  },
  async save(id, progress) {
    await database.put('progress', progress, id)
  },
  async lease(id, holder, until, now) {
    const transaction = database.transaction('leases', 'readwrite')
    const current = await transaction.store.get(id)
    const free = !current || current.holder === holder || current.until <= now
    if (free) await transaction.store.put({ holder, until }, id)
    await transaction.done
    return free
  },
  async release(id, holder) {
    const transaction = database.transaction('leases', 'readwrite')
    const current = await transaction.store.get(id)
    if (current?.holder === holder) await transaction.store.delete(id)
    await transaction.done
  },
  close: () => database.close(),
})

async function entryOf(database: Database, head: StoredHead): Promise<PlanEntry | null> {
  const progress = await database.get('progress', head.id)
  return progress && isStoredHead(head) && isStoredProgress(progress)
    ? { head: migrateHead(head), progress }
    : null
}

const stepRange = (id: string) => IDBKeyRange.bound([id, 0], [id, Infinity])

async function forgetOldest(database: Database) {
  const ids = await database.getAllKeysFromIndex('heads', 'createdAt')
  for (const id of ids.slice(0, Math.max(0, ids.length - maxPlans))) {
    await database.delete('steps', stepRange(id))
    await database.delete('progress', id)
    await database.delete('heads', id)
  }
}
