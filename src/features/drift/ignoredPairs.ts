import { ApiError } from '../../api/errors'
import { isRecord } from '../../lib/json/json'
import { configDigest } from '../../contract/normalConfig'
import { compareContents } from '../../domain/drift/contentDifference'
import { pairKey, type DriftItem } from '../../domain/drift/driftOf'
import { ignoringRules, type IgnoredDifference } from '../../domain/drift/ignoredDifferences'

/** The content of a config and the content that a runner of it runs, as the server sends them. */
export interface ContentPair {
  assigned: unknown
  running: unknown
}

/** Reads both contents; null where the server no longer lists one of the two. @param agent id @param config name */
export type ReadContents = (agent: string, config: string) => Promise<ContentPair | null>

/** Different contents that are read for rules, at most. The runners beyond keep the class that they have without rules. */
const maxPairs = 200

/**
 * Decides which pairs of contents are ignored. The scan keeps digests only, so that the contents are read again: one of
 * each kind. Contents that cannot be read or have changed since the scan are not ignored.
 * @param items one for each pair of contents, of configs that have rules
 */
export async function readIgnoredPairs(
  read: ReadContents,
  items: readonly Pick<DriftItem, 'agent' | 'config' | 'pair'>[],
  rules: readonly IgnoredDifference[],
): Promise<Map<string, readonly IgnoredDifference[]>> {
  const ignored = new Map<string, readonly IgnoredDifference[]>()
  await Promise.all(
    items.slice(0, maxPairs).map(async ({ agent, config, pair }) => {
      const contents = await read(agent, config).catch((error: unknown) => {
        if (error instanceof ApiError) return null
        throw error
      })
      if (!contents) return
      const { assigned, running } = contents
      if (!isRecord(assigned) || !isRecord(running)) return
      if (pairKey(config, configDigest(assigned), configDigest(running)) !== pair) return
      const { sections } = compareContents(assigned, running)
      const changes = sections.flatMap((section) => section.changes)
      const used = ignoringRules(rules, config, changes)
      if (used) ignored.set(pair, used)
    }),
  )
  return ignored
}
