import type { SessionState } from '../../api/session'
import type { Watch } from '../../api/http'
import type { Config } from '../../contract/configs'
import { isObject } from '../../contract/read'
import { createStore, type Store } from '../../lib/store'
import { whenIdle } from '../../lib/async/whenIdle'
import type { History } from './openHistory'
import type { Recorder } from './recorder'

/**
 * What this browser has seen of configs, for one console. Whatever is read or saved is kept, when the page has nothing
 * else to do; the code for it comes with the first config.
 */
export interface Histories {
  watch: Watch
  /** Of whoever is signed in; rejects where the browser keeps nothing. */
  load: () => Promise<History>
  /** Grows whenever something new is kept. */
  version: Pick<Store<number>, 'get' | 'subscribe'>
  changed: () => void
  /** Forgets all of whoever is signed in. */
  forget: () => Promise<void>
  close: () => void
}

interface Parts {
  serverId: string
  session: Pick<Store<SessionState>, 'get' | 'subscribe'>
}

export const historyName = (serverId: string, account: string) =>
  `logkit-console:${serverId}:${account}:history`

export function createHistories({ serverId, session }: Parts): Histories {
  const version = createStore(0)
  let loaded: { account: string; recorder: Promise<Recorder> } | null = null
  const cancels = new Set<() => void>()
  const end = () => {
    void loaded?.recorder.then(({ history }) => history.close()).catch(() => {})
    loaded = null
  }
  const leave = session.subscribe(() => {
    if (loaded && loaded.account !== session.get().account) end()
  })
  const load = () => {
    const { account } = session.get()
    loaded ??= {
      account,
      recorder: import('./recorder').then(({ createRecorder }) =>
        createRecorder(historyName(serverId, account)),
      ),
    }
    loaded.recorder.catch(() => (loaded = null))
    return loaded.recorder
  }
  const changed = () => version.set(version.get() + 1)
  /** Nobody waits for it, and nobody misses it where a browser keeps nothing. */
  const later = (act: (recorder: Recorder) => unknown) => {
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
    changed,
    load: async () => (await load()).history,
    watch({ path, method }, { params, body }, answer) {
      if (path === '/configs' && method === 'GET') {
        answer.then(
          (page) => {
            const rows =
              isObject(page) && Array.isArray(page.rows) ? page.rows.filter(isConfig) : []
            if (rows.length === 0) return
            later(async ({ read }) => {
              if (await read(rows)) changed()
            })
          },
          () => {},
        )
      } else if (params?.configName !== undefined && body !== undefined && saves.has(path)) {
        // At once: what is read next may be it.
        const name = params.configName
        load()
          .then(({ sent }) => sent(name, body))
          .catch(() => {})
      }
    },
    async forget() {
      const name = historyName(serverId, session.get().account)
      end()
      const { deleteDB } = await import('idb')
      await deleteDB(name)
      changed()
    },
    close() {
      leave()
      for (const cancel of cancels) cancel()
      end()
    },
  }
}

const saves: ReadonlySet<string> = new Set(['/configs/:configName', '/configs/:configName/config'])

/** What the contract has read. */
const isConfig = (row: unknown): row is Config => isObject(row) && 'timestamp' in row
