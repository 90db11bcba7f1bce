import { deleteDB, openDB, type DBSchema } from 'idb'

/** An edit of a config that was not saved yet, as it is stored in this browser: without secrets (`hideInJson`). */
export interface Draft {
  /** the config's name; '' for one that the server does not have yet */
  config: string
  /** the version that is edited; null for a new config */
  base: { at: number | null; note: string; content: unknown } | null
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
  get: (config: string) => Promise<Draft | null>
  /** newest first */
  all: () => Promise<Draft[]>
  /** Resolves with whether the draft was stored. */
  put: (draft: Draft) => Promise<boolean>
  remove: (config: string) => Promise<void>
}

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft }
}

/** Deletes all drafts of an account. */
export const forgetDrafts = (serverId: string, account: string) =>
  deleteDB(draftsName(serverId, account))

/** The name of the database that holds an account's drafts. */
export const draftsName = (serverId: string, account: string) =>
  `logkit-console:${serverId}:${account}:drafts`

/** Opens the database for each use, so that it never blocks a sign-out or a newer version in another tab. */
export const draftsIn = (name: string): Drafts => ({
  name,
  get: async (config) => (await withDatabase(name, (db) => db.get('drafts', config))) ?? null,
  async all() {
    const drafts = (await withDatabase(name, (db) => db.getAll('drafts'))) ?? []
    return drafts.sort((a, b) => b.changedAt - a.changedAt)
  },
  put: async (draft) => (await withDatabase(name, (db) => db.put('drafts', draft))) !== undefined,
  remove: async (config) => {
    await withDatabase(name, (db) => db.delete('drafts', config))
  },
})

type Database = Awaited<ReturnType<typeof openDB<Schema>>>

async function withDatabase<Value>(name: string, act: (db: Database) => Promise<Value>) {
  try {
    const db = await openDB<Schema>(name, 1, {
      upgrade: (opened) => void opened.createObjectStore('drafts', { keyPath: 'config' }),
    })
    return await act(db).finally(() => db.close())
  } catch {
    return undefined
  }
}
