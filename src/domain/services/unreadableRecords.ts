import { openDB, type IDBPDatabase } from 'idb'
import { answered, openedSoon } from '../../lib/async/answered'
import { chunk } from '../../lib/collections/chunks'
import { isRecord } from '../../lib/json/json'
import { historyDatabaseName } from '../history/historyService'
import { draftsName } from '../drafts/drafts'
import { plansName, rolloutsNameOf } from './planService'
import {
  isStoredDraft,
  isStoredExpectedSet,
  isStoredHead,
  isStoredProgress,
  isStoredRollout,
  isStoredStep,
  isStoredVersion,
  isStoredWorkbench,
} from '../storedForms'

/** What is stored in a database of the browser. */
export type RecordKind = 'plan' | 'rollout' | 'version' | 'draft' | 'grok' | 'grokSet'

/** A record of an unknown form, which the pages leave out. */
export interface UnreadableRecord {
  kind: RecordKind
  /** the name or id of the record, as far as it has one */
  name: string
  database: string
  store: string
  key: IDBValidKey
}

interface Place {
  kind: RecordKind
  database: string
  store: string
  isReadable: Check
  /** The same, with everything that belongs to the record, which may be much. */
  isWhole?: Check
}

type Check = (row: unknown, database: IDBPDatabase, key: IDBValidKey) => boolean | Promise<boolean>

/** The places of an account's records. @param serverId of the local data */
const placesOf = (serverId: string, account: string): Place[] => {
  const plans = plansName(serverId, account)
  const grok = `logkit-console:${serverId}:${account}:grok`
  return [
    {
      kind: 'plan',
      database: plans,
      store: 'heads',
      isReadable: isListedPlan,
      isWhole: isReadablePlan,
    },
    {
      kind: 'rollout',
      database: rolloutsNameOf(plans),
      store: 'rollouts',
      isReadable: isStoredRollout,
    },
    {
      kind: 'version',
      database: historyDatabaseName(serverId, account),
      store: 'snapshots',
      isReadable: isStoredVersion,
    },
    {
      kind: 'draft',
      database: draftsName(serverId, account),
      store: 'edits',
      isReadable: isStoredDraft,
    },
    { kind: 'grok', database: grok, store: 'bench', isReadable: isStoredWorkbench },
    { kind: 'grokSet', database: grok, store: 'sets', isReadable: isStoredExpectedSet },
  ]
}

/**
 * Finds the records that pages leave out. Where one kind is asked for, a page lists it, and what it lists is read: the
 * steps of all plans may be hundreds of megabytes, and a plan that is opened says itself that its steps cannot be read.
 * @param kinds of interest; where it is empty, all records are read as a whole
 */
export async function findUnreadable(
  serverId: string,
  account: string,
  kinds: readonly RecordKind[] = [],
): Promise<UnreadableRecord[]> {
  // A demo has plans and versions of its own.
  const places = [serverId, `demo:${serverId}`]
    .flatMap((id) => placesOf(id, account))
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
  const whole = kinds.length === 0
  const found = places.map((place) =>
    unreadableIn(place, (whole ? place.isWhole : undefined) ?? place.isReadable),
  )
  return (await Promise.all(found)).flat()
}

/** Deletes records. */
export async function deleteRecords(records: readonly UnreadableRecord[]): Promise<void> {
  for (const { kind, database, store, key } of records)
    await withExisting(database, async (opened) => {
      if (!opened.objectStoreNames.contains(store)) return
      await opened.delete(store, key)
      if (kind !== 'plan') return
      await opened.delete('progress', key)
      await opened.delete('steps', stepsOf(key))
    })
}

async function unreadableIn({ kind, database, store }: Place, isReadable: Check) {
  const found = await withExisting(database, async (opened) => {
    if (!opened.objectStoreNames.contains(store)) return []
    const records: UnreadableRecord[] = []
    // A few at a time: a version of a config may have megabytes.
    for (const some of chunk(await opened.getAllKeys(store), rowsAtOnce)) {
      const rows = await opened.getAll(store, IDBKeyRange.bound(some[0], some.at(-1)))
      for (const [index, key] of some.entries()) {
        const row: unknown = rows[index]
        if (await isReadable(row, opened, key)) continue
        records.push({ kind, name: nameOf(row, key), database, store, key })
      }
    }
    return records
  })
  return found ?? []
}

const rowsAtOnce = 50

async function isListedPlan(head: unknown, database: IDBPDatabase, key: IDBValidKey) {
  return isStoredHead(head) && isStoredProgress(await database.get('progress', key))
}

async function isReadablePlan(head: unknown, database: IDBPDatabase, key: IDBValidKey) {
  if (!(await isListedPlan(head, database, key))) return false
  for (const at of await database.getAllKeys('steps', stepsOf(key))) {
    const steps: unknown = await database.get('steps', at)
    if (!Array.isArray(steps) || !steps.every(isStoredStep)) return false
  }
  return true
}

const stepsOf = (key: IDBValidKey) => IDBKeyRange.bound([key, 0], [key, Infinity])

/** Opens a database that exists already; creates none. Undefined where there is none, or it does not answer. */
async function withExisting<Value>(name: string, act: (database: IDBPDatabase) => Promise<Value>) {
  try {
    // Opening a database creates it.
    const databases = await answered(indexedDB.databases())
    if (!databases.some((database) => database.name === name)) return undefined
    const database = await openedSoon(openDB(name))
    return await act(database).finally(() => database.close())
  } catch {
    return undefined
  }
}

/** The name of a record, by which a user may know it. */
function nameOf(row: unknown, key: IDBValidKey): string {
  const texts = isRecord(row) ? [row.config, row.name, row.id] : []
  const name = texts.find((text) => typeof text === 'string' && text !== '')
  return (typeof name === 'string' ? name : JSON.stringify(key)).slice(0, 80)
}
