import { deleteDB, openDB, type DBSchema } from 'idb'
import { useMemo } from 'react'
import { isStoredExpectedSet, isStoredWorkbench } from '../../domain/storedForms'
import { answered, openedSoon } from '../../lib/async/answered'
import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../../common/consoleContext'
import type { LocalDataOwner } from '../../common/feature'
import { handedStateIn } from './handedState'

/** The input of the grok workbench, as it is edited, stored and shared. */
export interface WorkbenchState {
  /** tried in order; at least one, which may be '' */
  patterns: string[]
  /** lines `NAME regex` */
  custom: string
  /** log lines as they were pasted or read from a file */
  sample: string
  /** a pattern that begins a record of several lines; '' = every line is a record */
  join: string
  /** how lines reach the patterns; default: as the server checks them */
  reading?: Reading
  /** the runner's `grok_mode` is `multi` */
  multi?: boolean
}

/** As the server checks a line, which takes it as it is; or as a runner reads it, which trims it. */
export type Reading = 'check' | 'runner'

/** Sample lines with the fields they are expected to yield, null for no match; later patterns are compared with them. */
export interface ExpectedSet {
  name: string
  patterns: string[]
  custom: string
  lines: { line: string; fields: Record<string, string> | null }[]
  /** Unix ms */
  savedAt: number
}

/** The grok data of one account on one server, in this browser. Where the browser stores nothing it stays empty. */
export interface GrokStore {
  load: () => Promise<WorkbenchState | null>
  /** The state that a link replaced; null: a link replaced nothing, or the user dismissed it. */
  loadReplaced: () => Promise<WorkbenchState | null>
  saveReplaced: (state: WorkbenchState | null) => Promise<void>
  /** Resolves with whether the browser stored it. */
  save: (state: WorkbenchState) => Promise<boolean>
  /** Resolves with all sets, sorted by name. */
  loadSets: () => Promise<ExpectedSet[]>
  /** Stores a set with the current time. Resolves with whether the browser stored it. */
  saveSet: (set: Omit<ExpectedSet, 'savedAt'>) => Promise<boolean>
  /** @param name of the set */
  removeSet: (name: string) => Promise<void>
}

interface Schema extends DBSchema {
  bench: { key: string; value: WorkbenchState }
  sets: { key: string; value: ExpectedSet }
}

/** The store of the signed-in account. */
export function useGrokStore(): GrokStore {
  const { serverId, session } = useConsole()
  const { account } = useStore(session)
  return useMemo(() => storeIn(nameOf(serverId, account)), [serverId, account])
}

/**
 * Deletes the grok data of an account: the state of the workbench, which may hold log lines, or with `all` also the sets
 * of expected results.
 */
export async function forgetGrokData({ serverId, account }: LocalDataOwner, scope: 'work' | 'all') {
  const name = nameOf(serverId, account)
  handedStateIn(name).release()
  if (scope === 'all') await answered(deleteDB(name))
  else await withDatabase(name, (db) => db.clear('bench'))
}

const nameOf = (serverId: string, account: string) => `logkit-console:${serverId}:${account}:grok`
/** Keys in the object store `bench`. */
const currentKey = 'now'
const replacedKey = 'before'

async function loadState(name: string, key: string): Promise<WorkbenchState | null> {
  const state = await withDatabase(name, (db) => db.get('bench', key))
  return state && isStoredWorkbench(state) ? state : null
}

const storeIn = (name: string): GrokStore => ({
  load: async () => handedStateIn(name).get() ?? (await loadState(name, currentKey)),
  loadReplaced: () => loadState(name, replacedKey),
  async saveReplaced(state) {
    await withDatabase(name, async (db) => {
      if (state) await db.put('bench', state, replacedKey)
      else await db.delete('bench', replacedKey)
    })
  },
  async save(state) {
    const handed = handedStateIn(name)
    const token = handed.keep(state)
    const isStored =
      (await withDatabase(name, (db) => db.put('bench', state, currentKey))) !== undefined
    if (isStored) handed.release(token)
    return isStored || token !== null
  },
  loadSets: async () =>
    ((await withDatabase(name, (db) => db.getAll('sets'))) ?? []).filter(isStoredExpectedSet),
  async saveSet(set) {
    const stamped = { ...set, savedAt: Date.now() }
    return (await withDatabase(name, (db) => db.put('sets', stamped))) !== undefined
  },
  async removeSet(set) {
    await withDatabase(name, (db) => db.delete('sets', set))
  },
})

type Database = Awaited<ReturnType<typeof openDB<Schema>>>

/**
 * Opens the database for one use and closes it again, so that nothing stays open at sign-out. Resolves with undefined
 * where the browser refuses storage.
 */
async function withDatabase<Value>(name: string, act: (db: Database) => Promise<Value>) {
  try {
    const opening = openDB<Schema>(name, 1, {
      upgrade(opened) {
        opened.createObjectStore('bench')
        opened.createObjectStore('sets', { keyPath: 'name' })
      },
    })
    const db = await openedSoon(opening)
    return await answered(act(db)).finally(() => db.close())
  } catch {
    return undefined
  }
}
