import { configKind } from '../../contract/configKind'
import { isRecord } from '../../lib/json/json'
import { merge3, resolve, type Merged } from '../../lib/json/merge3'
import type { Base, Work } from './work'

export type Side = 'base' | 'theirs' | 'mine'

/** The three versions of a config and its note as one: what both sides changed is a conflict. */
export function mergeWork({ base, document, note }: Work, now: Base): Merged {
  const before = base ?? now
  const mine = { config: document.value ?? {}, note }
  return merge3(
    { config: before.content, note: before.note },
    { config: now.content, note: now.note },
    mine,
    configKind,
  )
}

/** The merged config once every conflict has its side. */
export function settle(merged: Merged, choices: readonly (Side | undefined)[]) {
  // From the last on: what goes out of a list moves those behind it.
  const { value } = merged.conflicts.reduceRight(
    (rest, { path }, i) => resolve(rest, path, choices[i] ?? 'mine'),
    merged,
  )
  if (!isRecord(value)) throw new Error('merging two configs makes one')
  return { content: value.config, note: typeof value.note === 'string' ? value.note : '' }
}
