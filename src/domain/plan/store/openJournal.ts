import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import { chunksOf } from '../../../lib/collections/chunks'
import { createMemoryJournal, mostKept, type Entry, type Head, type Journal } from './journal'
import type { Step } from '../model/plan'
import type { Progress } from '../runner/run'

interface Schema extends DBSchema {
  heads: { key: string; value: Head; indexes: { createdAt: number } }
  /** by id and the place of the first */
  steps: { key: [string, number]; value: Step[] }
  progress: { key: string; value: Progress }
  leases: { key: string; value: { holder: string; until: number } }
}

type Database = IDBPDatabase<Schema>

/** Steps that are written at a time: copying them must not hold up the page. */
const slice = 500

/** Opens the journal of one account on one server. Where the browser refuses, it lasts as long as the page. */
export async function openJournal(name: string): Promise<Journal> {
  try {
    const database = await openDB<Schema>(name, 1, {
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
    await forgetOldest(database)
    return journalIn(database)
  } catch {
    return createMemoryJournal()
  }
}

const journalIn = (database: Database): Journal => ({
  kept: true,
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
    return (await database.getAll('steps', stepsOf(id))).flat()
  },
  async add({ head, progress }, steps) {
    for (const [i, part] of chunksOf(steps, slice).entries())
      await database.put('steps', part, [head.id, i * slice])
    const both = database.transaction(['heads', 'progress'], 'readwrite')
    await both.objectStore('progress').put(progress, head.id)
    await both.objectStore('heads').put(head)
    await both.done
  },
  async save(id, progress) {
    await database.put('progress', progress, id)
  },
  async lease(id, holder, until, now) {
    const transaction = database.transaction('leases', 'readwrite')
    const held = await transaction.store.get(id)
    const free = !held || held.holder === holder || held.until <= now
    if (free) await transaction.store.put({ holder, until }, id)
    await transaction.done
    return free
  },
  async release(id, holder) {
    const transaction = database.transaction('leases', 'readwrite')
    const held = await transaction.store.get(id)
    if (held?.holder === holder) await transaction.store.delete(id)
    await transaction.done
  },
  close: () => database.close(),
})

async function entryOf(database: Database, head: Head): Promise<Entry | null> {
  const progress = await database.get('progress', head.id)
  return progress ? { head, progress } : null
}

const stepsOf = (id: string) => IDBKeyRange.bound([id, 0], [id, Infinity])

async function forgetOldest(database: Database) {
  const ids = await database.getAllKeysFromIndex('heads', 'createdAt')
  for (const id of ids.slice(0, Math.max(0, ids.length - mostKept))) {
    await database.delete('steps', stepsOf(id))
    await database.delete('progress', id)
    await database.delete('heads', id)
  }
}
