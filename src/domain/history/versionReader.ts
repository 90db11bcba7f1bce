import type { Config } from '../../contract/configs'
import { createWorkerQueue } from '../../lib/async/workerQueue'
import { readKept, writeJson } from '../../lib/json/losslessJson'
import { hideSecrets } from '../secrets/configSecrets'
import { digestOf, versionId, versionOf, type NewVersion } from './storedVersion'

/** The content of a config as JSON text, with its note. */
export interface VersionTask {
  text: string
  note: string
}

/** The content without secrets as JSON text, and the digest of it and the note. */
export interface HiddenVersion {
  json: string
  digest: string
}

/** Hides the secrets of a content. A megabyte takes about a tenth of a second. */
export function hideVersion({ text, note }: VersionTask): HiddenVersion {
  const { hidden } = hideSecrets(readKept(text))
  return { json: writeJson(hidden), digest: digestOf(hidden, note) }
}

/** Makes the version of a config that was read; null: the server did not send the content. @param now Unix ms */
export type VersionReader = (config: Config, now: number) => Promise<NewVersion | null>

/** Makes a reader that hides the secrets of a large content in a worker, or on the page where there can be none. */
export function createVersionReader(): VersionReader {
  const hide = createWorkerQueue<VersionTask, HiddenVersion>(
    () => new Worker(new URL('./versions.worker.ts', import.meta.url), { type: 'module' }),
    (task) => Promise.resolve(hideVersion(task)),
  )
  return async (config, now) => {
    const text = config.config === null ? '' : writeJson(config.config)
    if (text.length < largeText) return versionOf(config, now)
    const { name, note, tags, timestamp } = config
    const { json, digest } = await hide({ text, note })
    const id = versionId(timestamp, digest)
    return { config: name, id, at: timestamp, seenAt: now, note, tags, json }
  }
}

/** characters; starting a worker for less takes longer than the work */
const largeText = 100_000
