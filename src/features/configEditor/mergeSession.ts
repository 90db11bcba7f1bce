import { partType } from '../../contract/pipeline'
import { isRecord } from '../../lib/json/json'
import { merge3, resolveConflict, type MergeResult } from '../../lib/json/merge3'
import type { ServerVersion, EditSession } from './editSession'

/** The three versions that a conflict is resolved with. */
export type ConflictSide = 'base' | 'theirs' | 'mine'

/** Merges the session with the version on the server. A value that both sides changed is a conflict. */
export function mergeSession(
  { base, document, note }: EditSession,
  now: ServerVersion,
): MergeResult {
  const before = base ?? now
  const mine = { config: document.value ?? {}, note }
  return merge3(
    { config: before.content, note: before.note },
    { config: now.content, note: now.note },
    mine,
    partType,
  )
}

/** The merged config with each conflict resolved; one without a choice is resolved with mine. */
export function resolveConflicts(
  merged: MergeResult,
  choices: readonly (ConflictSide | undefined)[],
) {
  // Begins with the last conflict, because removing an item of a list moves those after it.
  const { value } = merged.conflicts.reduceRight(
    (rest, { path }, i) => resolveConflict(rest, path, choices[i] ?? 'mine'),
    merged,
  )
  if (!isRecord(value)) throw new Error('merging two configs makes one')
  return { content: value.config, note: typeof value.note === 'string' ? value.note : '' }
}
