import { deleteDB, openDB, type DBSchema } from 'idb'
import { useMemo } from 'react'
import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../../common/console'
import type { LocalDataOwner } from '../../common/feature'

/** What is worked on in the grok workbench. */
export interface Bench {
  /** tried in order; one at least, which may be '' */
  patterns: string[]
  /** lines `NAME regex` */
  custom: string
  /** log lines as they were pasted or read from a file */
  sample: string
  /** a pattern that begins a record of several lines; '' = every line is one */
  join: string
}

/** What lines are expected to give: the fields, null for no match. Kept to hold later patterns against. */
export interface ExpectedSet {
  name: string
  patterns: string[]
  custom: string
  lines: { line: string; fields: Record<string, string> | null }[]
  /** Unix ms */
  savedAt: number
}

/** The grok work of one account on one server, in this browser. Where the browser keeps nothing, there is none. */
export interface GrokStore {
  bench: () => Promise<Bench | null>
  /** What a link took the place of; null: nothing, or it was dismissed. */
  before: () => Promise<Bench | null>
  keepBefore: (bench: Bench | null) => Promise<void>
  /** Resolves with whether it is kept. */
  keep: (bench: Bench) => Promise<boolean>
  /** By name. */
  sets: () => Promise<ExpectedSet[]>
  /** As of now. */
  putSet: (set: Omit<ExpectedSet, 'savedAt'>) => Promise<boolean>
  removeSet: (name: string) => Promise<void>
}

interface Schema extends DBSchema {
  bench: { key: string; value: Bench }
  sets: { key: string; value: ExpectedSet }
}

export function useGrokStore(): GrokStore {
  const { serverId, session } = useConsole()
  const { account } = useStore(session)
  return useMemo(() => storeIn(nameOf(serverId, account)), [serverId, account])
}

/**
 * Forgets the work of an account: what is in the workbench, which may hold log lines, or with `all` also the sets of
 * expected results.
 */
export async function forgetGrokData({ serverId, account }: LocalDataOwner, scope: 'work' | 'all') {
  const name = nameOf(serverId, account)
  if (scope === 'all') await deleteDB(name)
  else await using(name, (db) => db.clear('bench'))
}

const nameOf = (serverId: string, account: string) => `logkit-console:${serverId}:${account}:grok`
/** The one bench there is, and the one before. */
const now = 'now'
const former = 'before'

const storeIn = (name: string): GrokStore => ({
  bench: async () => (await using(name, (db) => db.get('bench', now))) ?? null,
  before: async () => (await using(name, (db) => db.get('bench', former))) ?? null,
  async keepBefore(bench) {
    await using(name, async (db) => {
      if (bench) await db.put('bench', bench, former)
      else await db.delete('bench', former)
    })
  },
  keep: async (bench) => (await using(name, (db) => db.put('bench', bench, now))) !== undefined,
  sets: async () => (await using(name, (db) => db.getAll('sets'))) ?? [],
  async putSet(set) {
    const stamped = { ...set, savedAt: Date.now() }
    return (await using(name, (db) => db.put('sets', stamped))) !== undefined
  },
  async removeSet(set) {
    await using(name, (db) => db.delete('sets', set))
  },
})

type Database = Awaited<ReturnType<typeof openDB<Schema>>>

/** Opened for each use, as drafts are: nothing has to be closed when somebody signs out. */
async function using<Value>(name: string, act: (db: Database) => Promise<Value>) {
  try {
    const db = await openDB<Schema>(name, 1, {
      upgrade(opened) {
        opened.createObjectStore('bench')
        opened.createObjectStore('sets', { keyPath: 'name' })
      },
    })
    return await act(db).finally(() => db.close())
  } catch {
    return undefined
  }
}
