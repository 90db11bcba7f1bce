import type { Config } from '../../contract/configs'
import { canonicalJson } from '../../lib/json/json'
import { shortHash } from '../../lib/text/shortHash'
import { hideSecrets } from '../secrets/configSecrets'

/** A config as this browser has seen it once; without secrets. */
export interface Snapshot {
  config: string
  /** tells the versions of a config apart: when the server says it was saved, and what is in it */
  id: string
  /** when it was saved, Unix ms; null: the server does not tell */
  at: number | null
  /** when it was first seen here, Unix ms */
  seenAt: number
  how: How
  note: string
  tags: string[]
  /** a marker stands for each secret */
  content: unknown
}

/**
 * How a version came to be known: it was saved by this browser, it was there when this browser first looked, it was
 * another one than before, or it came with a file.
 */
export type How = 'here' | 'first' | 'elsewhere' | 'imported'

/** A snapshot before it is known how it came. */
export type Seen = Omit<Snapshot, 'how'>

/** null: there is no content to keep. */
export function seen({ name, note, tags, config, timestamp }: Config, now: number): Seen | null {
  if (config === null) return null
  const content = hideSecrets(config).hidden
  const id = `${timestamp ?? ''} ${digestOf(content, note)}`
  return { config: name, id, at: timestamp, seenAt: now, note, tags, content }
}

/** The same for the same content and note. @param content without secrets */
export const digestOf = (content: unknown, note: string): string =>
  shortHash(canonicalJson([content, note]))

/** When a version was made, as far as anybody knows. */
export const timeOf = ({ at, seenAt }: Pick<Snapshot, 'at' | 'seenAt'>): number => at ?? seenAt

/** The newest first. */
export const newestFirst = (a: Snapshot, b: Snapshot): number =>
  timeOf(b) - timeOf(a) || b.seenAt - a.seenAt

/** Which of the versions of one config go, so that `most` are left: the oldest. */
export const tooOld = (versions: readonly Snapshot[], most: number): Snapshot[] =>
  versions.toSorted(newestFirst).slice(most)
