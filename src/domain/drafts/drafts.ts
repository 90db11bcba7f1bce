import { deleteDB, openDB, type DBSchema, type IDBPDatabase, type OpenDBCallbacks } from 'idb'
import { answered, openedSoon } from '../../lib/async/answered'
import { isStoredDraft } from '../storedForms'
import { newId } from '../../lib/text/newId'
import { handedDraftsIn, type HandedDrafts } from './handedDrafts'
import { forgetTabEdits } from './tabEdits'

/** An edit of a config that was not saved yet, as it is stored in this browser: without secrets (`hideText`). */
export interface Draft extends DraftContent {
  /** of the edit: one config has as many drafts as there are edits of it */
  id: string
}

/** What a draft stores of an edit. */
export interface DraftContent {
  /** the config's name; '' for one that the server does not have yet */
  config: string
  /** the version that is edited; null for a new config */
  base: {
    at: number | null
    note: string
    /** the JSON text of its content, without secrets; earlier versions stored the value as `content` */
    json?: string
    content?: unknown
  } | null
  /** the JSON that was typed so far, valid or not */
  text: string
  note: string
  /** the input for a new config; null for an edit */
  fresh: NewConfigDraft | null
  /** Unix ms */
  changedAt: number
}

export interface NewConfigDraft {
  name: string
  tags: string[]
  /** the config that it copies, whose secrets the server fills in */
  copyOf?: string
}

/** The drafts of one account on one server. Empty where the browser stores nothing. */
export interface Drafts {
  /** name of the database, different for each account and server */
  name: string
  /** @param id of the edit */
  get: (id: string) => Promise<Draft | null>
  /** newest first */
  all: () => Promise<Draft[]>
  /** Resolves with whether the draft was stored. */
  put: (draft: Draft) => Promise<boolean>
  /** @param id of the edit */
  remove: (id: string) => Promise<void>
}

interface Schema extends DBSchema {
  edits: { key: string; value: Draft }
  /** Version 1 stored one draft for each config. */
  drafts: { key: string; value: DraftContent }
}

/** Deletes all drafts of an account, and forgets which of them this tab edits. */
export async function forgetDrafts(serverId: string, account: string): Promise<void> {
  forgetTabEdits(draftsName(serverId, account))
  handedDraftsIn(draftsName(serverId, account)).clear()
  await answered(deleteDB(draftsName(serverId, account)))
}

/** The name of the database that holds an account's drafts. */
export const draftsName = (serverId: string, account: string) =>
  `logkit-console:${serverId}:${account}:drafts`

/** Opens the database for each use, so that it never blocks a sign-out or a newer version in another tab. */
export function draftsIn(name: string, handed: HandedDrafts = handedDraftsIn(name)): Drafts {
  return {
    name,
    async get(id) {
      const stored = await withDatabase(name, (db) => db.get('edits', id))
      return newestOf([stored, handed.get(id)])[0] ?? null
    },
    async all() {
      const stored = await withDatabase(name, (db) => db.getAll('edits'))
      return newestOf([...(stored ?? []), ...handed.all()])
    },
    async put(draft) {
      const isKept = handed.keep(draft)
      const isStored = (await withDatabase(name, (db) => db.put('edits', draft))) !== undefined
      if (isStored) handed.release(draft.id, draft.changedAt)
      return isStored || isKept
    },
    async remove(id) {
      handed.release(id)
      await withDatabase(name, (db) => db.delete('edits', id))
    },
  }
}

/** The newest draft of each edit, the newest edit first, without what is no draft. */
function newestOf(drafts: readonly unknown[]): Draft[] {
  const newest = new Map<string, Draft>()
  for (const draft of drafts.filter(isStoredDraft))
    if ((newest.get(draft.id)?.changedAt ?? -Infinity) <= draft.changedAt)
      newest.set(draft.id, draft)
  return [...newest.values()].sort((a, b) => b.changedAt - a.changedAt)
}

type Database = IDBPDatabase<Schema>
type Upgrade = NonNullable<OpenDBCallbacks<Schema>['upgrade']>

const upgrade: Upgrade = (db, from, _, transaction) => {
  db.createObjectStore('edits', { keyPath: 'id' })
  if (from === 0) return
  void transaction
    .objectStore('drafts')
    .getAll()
    .then(async (drafts) => {
      await Promise.all(
        drafts.map((draft) => transaction.objectStore('edits').put(migrateDraft(draft))),
      )
      db.deleteObjectStore('drafts')
    })
}

/** A draft of version 1 as an edit of its own, which no tab has open. */
const migrateDraft = (draft: DraftContent): Draft => ({
  ...draft,
  id: newId(),
})

async function withDatabase<Value>(name: string, act: (db: Database) => Promise<Value>) {
  try {
    const db = await openedSoon(openDB<Schema>(name, 2, { upgrade }))
    return await answered(act(db)).finally(() => db.close())
  } catch {
    return undefined
  }
}
