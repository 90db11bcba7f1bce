import type { Config } from '../../contract/configs'
import { isObject } from '../../contract/read'
import { hideSecrets } from '../secrets/configSecrets'
import { openHistory, type History } from './openHistory'
import { digestOf, seen } from './snapshot'

/** Keeps what is read and saved of configs. */
export interface Recorder {
  history: History
  /** A config is sent to be saved. */
  sent: (config: string, body: unknown) => void
  /** Configs were read. Resolves with whether anything was new. */
  read: (rows: readonly Config[]) => Promise<boolean>
}

export async function createRecorder(name: string, now = Date.now): Promise<Recorder> {
  const history = await openHistory(name)
  /** what was saved from here, so that it is known again when it is read */
  const own = new Map<string, string>()
  /** the version of each config that was read last: most reads bring nothing new */
  const last = new Map<string, number>()
  return {
    history,
    sent(config, body) {
      if (!isObject(body) || !isObject(body.config)) return
      const note = typeof body.note === 'string' ? body.note : ''
      own.set(config, digestOf(hideSecrets(body.config).hidden, note))
    },
    async read(rows) {
      const news = rows.filter(
        ({ name, timestamp }) => timestamp === null || last.get(name) !== timestamp,
      )
      const found = news.flatMap((row) => seen(row, now()) ?? [])
      if (found.length === 0) return false
      const changed = await history.record(found, ({ config, id }) => {
        const digest = own.get(config)
        return digest !== undefined && id.endsWith(` ${digest}`)
      })
      for (const { name, timestamp } of news) if (timestamp !== null) last.set(name, timestamp)
      return changed
    },
  }
}
