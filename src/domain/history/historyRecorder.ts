import type { Config } from '../../contract/configs'
import { hideSecrets } from '../secrets/configSecrets'
import { openHistoryStore, type HistoryStore } from './historyStore'
import { isRecord } from '../../lib/json/json'
import { digestOf } from './storedVersion'
import { createVersionReader } from './versionReader'

/** Records the configs that are read and saved in the history. */
export interface HistoryRecorder {
  store: HistoryStore
  /** Remembers that this content is being saved from here. @param body of the request */
  recordSave: (config: string, body: unknown) => void
  /** Stores the versions that were read; resolves with whether any was new. */
  recordRead: (rows: readonly Config[]) => Promise<boolean>
}

/** Rejects where the browser stores nothing. */
export async function createHistoryRecorder(
  name: string,
  now: () => number,
): Promise<HistoryRecorder> {
  const store = await openHistoryStore(name)
  const readVersion = createVersionReader()
  /** by config: the digest of what was last saved from here, to recognize it when it is read */
  const ownDigests = new Map<string, string>()
  /** by config: the timestamp that was last read, because most reads return the same version again */
  const lastRead = new Map<string, number>()
  return {
    store,
    recordSave(config, body) {
      if (!isRecord(body) || !isRecord(body.config)) return
      const note = typeof body.note === 'string' ? body.note : ''
      ownDigests.set(config, digestOf(hideSecrets(body.config).hidden, note))
    },
    async recordRead(rows) {
      const changedRows = rows.filter(
        ({ name, timestamp }) => timestamp === null || lastRead.get(name) !== timestamp,
      )
      const versions = await Promise.all(changedRows.map((row) => readVersion(row, now())))
      const found = versions.filter((version) => version !== null)
      if (found.length === 0) return false
      const changed = await store.record(found, ({ config, id }) => {
        const digest = ownDigests.get(config)
        return digest !== undefined && id.endsWith(` ${digest}`)
      })
      for (const { name, timestamp } of changedRows)
        if (timestamp !== null) lastRead.set(name, timestamp)
      return changed
    },
  }
}
