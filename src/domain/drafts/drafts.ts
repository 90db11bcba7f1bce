import { deleteDB, openDB, type DBSchema } from 'idb'

/** A config while it is written, as this browser keeps it: without a secret in it (`hideInJson`). */
export interface Draft {
  /** the config's name; '' for one that the server does not have yet */
  config: string
  /** what it began from; null for a new one */
  base: { at: number | null; note: string; content: unknown } | null
  /** its JSON as far as it is written, right or wrong */
  text: string
  note: string
  /** of a new one */
  fresh: Fresh | null
  /** Unix ms */
  changedAt: number
}

export interface Fresh {
  name: string
  tags: string[]
  /** the config that it is a copy of: its secrets are the server's to give */
  copyOf?: string
}

/** The drafts of one account on one server. Where the browser keeps nothing, there are none. */
export interface Drafts {
  /** tells accounts and servers apart */
  name: string
  get: (config: string) => Promise<Draft | null>
  /** Newest first. */
  all: () => Promise<Draft[]>
  /** Resolves with whether it is kept. */
  put: (draft: Draft) => Promise<boolean>
  remove: (config: string) => Promise<void>
}

interface Schema extends DBSchema {
  drafts: { key: string; value: Draft }
}

/** Forgets all drafts of an account. */
export const forgetDrafts = (serverId: string, account: string) =>
  deleteDB(draftsName(serverId, account))

/** The name of the database that holds an account's drafts. */
export const draftsName = (serverId: string, account: string) =>
  `logkit-console:${serverId}:${account}:drafts`

/** It is opened for each use: nothing has to be closed when somebody signs out or another tab has a newer version. */
export const draftsIn = (name: string): Drafts => ({
  name,
  get: async (config) => (await using(name, (db) => db.get('drafts', config))) ?? null,
  async all() {
    const drafts = (await using(name, (db) => db.getAll('drafts'))) ?? []
    return drafts.sort((a, b) => b.changedAt - a.changedAt)
  },
  put: async (draft) => (await using(name, (db) => db.put('drafts', draft))) !== undefined,
  remove: async (config) => {
    await using(name, (db) => db.delete('drafts', config))
  },
})

type Database = Awaited<ReturnType<typeof openDB<Schema>>>

async function using<Value>(name: string, act: (db: Database) => Promise<Value>) {
  try {
    const db = await openDB<Schema>(name, 1, {
      upgrade: (opened) => void opened.createObjectStore('drafts', { keyPath: 'config' }),
    })
    return await act(db).finally(() => db.close())
  } catch {
    return undefined
  }
}
