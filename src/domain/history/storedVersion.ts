import type { Config } from '../../contract/configs'
import { canonicalJson } from '../../lib/json/json'
import { readKept, writeJson } from '../../lib/json/losslessJson'
import { shortHash } from '../../lib/text/shortHash'
import { hideSecrets } from '../secrets/configSecrets'

/** A version of a config that this browser has seen, without secrets. */
export interface StoredVersion {
  config: string
  /** identifies the version of its config: the server's time of the save and a digest of the content */
  id: string
  /** when it was saved, Unix ms; null: the server does not say */
  at: number | null
  /** when it was first seen here, Unix ms */
  seenAt: number
  how: VersionSource
  note: string
  tags: string[]
  /** a marker stands for each secret */
  content: unknown
}

/**
 * - here: this browser saved it
 * - first: it was the first version of its config that this browser read
 * - elsewhere: it replaced the version that this browser knew
 * - imported: it was in an imported file
 */
export type VersionSource = 'here' | 'first' | 'elsewhere' | 'imported'

/** A version whose source is not known yet, with its content or the JSON text of it. */
export type NewVersion = Omit<StoredVersion, 'how' | 'content'> &
  ({ content: unknown } | { json: string })

/** The version that was read; null: the server did not send the content. @param now Unix ms */
export function versionOf(
  { name, note, tags, config, timestamp }: Config,
  now: number,
): Omit<StoredVersion, 'how'> | null {
  if (config === null) return null
  const content = hideSecrets(config).hidden
  const id = versionId(timestamp, digestOf(content, note))
  return { config: name, id, at: timestamp, seenAt: now, note, tags, content }
}

/** What identifies a version of a config. @param digest of the content without secrets, and of the note */
export const versionId = (at: number | null, digest: string): string => `${at ?? ''} ${digest}`

/** A digest that is equal for equal content and note. @param content without secrets */
export const digestOf = (content: unknown, note: string): string =>
  shortHash(canonicalJson([content, note]))

/** When a version was saved, or first seen where the server does not say; Unix ms. */
export const timeOf = ({ at, seenAt }: Times): number => at ?? seenAt

type Times = Pick<StoredVersion, 'at' | 'seenAt'>

/** Compares two versions: the newest comes first. */
export const newestFirst = (a: Times, b: Times): number =>
  timeOf(b) - timeOf(a) || b.seenAt - a.seenAt

/** The oldest versions of one config, without which `count` remain. */
export const oldestBeyond = <One extends Times>(versions: readonly One[], count: number): One[] =>
  versions.toSorted(newestFirst).slice(count)

/** A version with its content as JSON text, since storing a value would lose it. Earlier versions stored the value. */
export type StoredRow = StoredVersion | (Omit<StoredVersion, 'content'> & { json: string })

/** The version in the form in which it is stored. */
export function rowOf(version: NewVersion & Pick<StoredVersion, 'how'>): StoredRow {
  if ('json' in version) return version
  const { content, ...rest } = version
  return { ...rest, json: writeJson(content) }
}

/** A stored version, of this or of an earlier version of the console. */
export function versionIn(row: StoredRow): StoredVersion {
  if (!('json' in row)) return row
  const { json, ...version } = row
  return { ...version, content: readKept(json) }
}
