import type { SessionState } from '../../api/session'
import type { Watch } from '../../api/http'
import type { Config } from '../../contract/configs'
import { createStore, type Store } from '../../lib/store'
import { answered } from '../../lib/async/answered'
import { whenIdle } from '../../lib/async/whenIdle'
import type { HistoryStore } from './historyStore'
import { isRecord } from '../../lib/json/json'
import type { HistoryRecorder } from './historyRecorder'

/**
 * Records the versions of configs that this browser reads or saves, for one console. Configs that were read are
 * recorded when the page is idle. The code of the recorder is loaded with the first config.
 */
export interface HistoryService {
  watch: Watch
  /** The history of the signed-in account. Rejects where the browser stores nothing. */
  load: () => Promise<HistoryStore>
  /** A number that grows with each change of the history. */
  version: Pick<Store<number>, 'get' | 'subscribe'>
  /** Whether a version could not be stored because the disk is full. It stays so, to be said once. */
  full: Pick<Store<boolean>, 'get' | 'subscribe'>
  /** Announces that the history has changed. */
  changed: () => void
  /** Deletes the history of an account. */
  forget: (account: string) => Promise<void>
  /** Resolves once the database is closed. */
  close: () => Promise<void>
}

interface Options {
  serverId: string
  session: Pick<Store<SessionState>, 'get' | 'subscribe'>
  /** the server's time, Unix ms */
  now: () => number
}

export const historyDatabaseName = (serverId: string, account: string) =>
  `logkit-console:${serverId}:${account}:history`

export function createHistoryService({ serverId, session, now }: Options): HistoryService {
  const version = createStore(0)
  const full = createStore(false)
  let current: { account: string; recorder: Promise<HistoryRecorder> } | null = null
  const cancels = new Set<() => void>()
  const closeRecorder = () => {
    const last = current?.recorder
    current = null
    return last?.then(({ store }) => store.close()).catch(() => {})
  }
  const unsubscribe = session.subscribe(() => {
    if (current && current.account !== session.get().account) void closeRecorder()
  })
  const load = () => {
    const { account } = session.get()
    current ??= {
      account,
      recorder: import('./historyRecorder').then(({ createHistoryRecorder }) =>
        createHistoryRecorder(historyDatabaseName(serverId, account), now),
      ),
    }
    current.recorder.catch(() => (current = null))
    return current.recorder
  }
  const changed = () => version.set(version.get() + 1)
  /** Runs an action when the page is idle. Failures are ignored: some browsers store nothing. */
  const whenPageIsIdle = (act: (recorder: HistoryRecorder) => unknown) => {
    const cancel = whenIdle(() => {
      cancels.delete(cancel)
      load()
        .then(act)
        .catch(() => {})
    })
    cancels.add(cancel)
  }
  return {
    version,
    full,
    changed,
    load: async () => (await load()).store,
    watch({ path, method }, { params, body }, answer) {
      if (path === '/configs' && method === 'GET') {
        answer.then(
          (page) => {
            const rows =
              isRecord(page) && Array.isArray(page.rows) ? page.rows.filter(isConfig) : []
            if (rows.length === 0) return
            whenPageIsIdle(async ({ recordRead }) => {
              try {
                if (await recordRead(rows)) changed()
              } catch (error) {
                if (error instanceof DOMException && error.name === 'QuotaExceededError')
                  full.set(true)
              }
            })
          },
          () => {},
        )
      } else if (params?.configName !== undefined && body !== undefined && savePaths.has(path)) {
        // Recorded at once: the next read may already return this version.
        const name = params.configName
        load()
          .then(({ recordSave }) => recordSave(name, body))
          .catch(() => {})
      }
    },
    async forget(account) {
      const name = historyDatabaseName(serverId, account)
      void closeRecorder()
      const { deleteDB } = await import('idb')
      await answered(deleteDB(name))
      changed()
    },
    async close() {
      unsubscribe()
      for (const cancel of cancels) cancel()
      await closeRecorder()
    },
  }
}

const savePaths: ReadonlySet<string> = new Set([
  '/configs/:configName',
  '/configs/:configName/config',
])

/** The contract has already parsed the row; this tells only whether it is a config. */
const isConfig = (row: unknown): row is Config => isRecord(row) && 'timestamp' in row
