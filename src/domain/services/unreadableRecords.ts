import { openDB, type IDBPDatabase } from 'idb'
import { answered, openedSoon } from '../../lib/async/answered'
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
  isReadable: (row: unknown, database: IDBPDatabase, key: IDBValidKey) => boolean | Promise<boolean>
}

/** The places of an account's records. @param serverId of the local data */
const placesOf = (serverId: string, account: string): Place[] => {
  const plans = plansName(serverId, account)
  const grok = `logkit-console:${serverId}:${account}:grok`
  return [
    { kind: 'plan', database: plans, store: 'heads', isReadable: isReadablePlan },
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

/** Finds the records that pages leave out. @param kinds of interest; all where it is empty */
export async function findUnreadable(
  serverId: string,
  account: string,
  kinds: readonly RecordKind[] = [],
): Promise<UnreadableRecord[]> {
  // A demo has plans and versions of its own.
  const places = [serverId, `demo:${serverId}`]
    .flatMap((id) => placesOf(id, account))
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
  return (await Promise.all(places.map(unreadableIn))).flat()
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

async function unreadableIn({ kind, database, store, isReadable }: Place) {
  const found = await withExisting(database, async (opened) => {
    if (!opened.objectStoreNames.contains(store)) return []
    const [keys, rows] = await Promise.all([opened.getAllKeys(store), opened.getAll(store)])
    const records: UnreadableRecord[] = []
    for (const [index, key] of keys.entries()) {
      const row: unknown = rows[index]
      if (await isReadable(row, opened, key)) continue
      records.push({ kind, name: nameOf(row, key), database, store, key })
    }
    return records
  })
  return found ?? []
}

async function isReadablePlan(head: unknown, database: IDBPDatabase, key: IDBValidKey) {
  if (!isStoredHead(head)) return false
  const progress: unknown = await database.get('progress', key)
  if (!isStoredProgress(progress)) return false
  const steps: unknown[] = (await database.getAll('steps', stepsOf(key))).flat()
  return steps.every(isStoredStep)
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
