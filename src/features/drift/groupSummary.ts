import { inSyncShare, totalOf, type Tally } from '../../domain/drift/driftOf'
import { compare } from '../../lib/collections/compare'
import type { DriftSearch } from './driftSearch'

/** The runners of one config or tag in numbers. */
export interface GroupSummary {
  name: string
  /** runners that exist */
  total: number
  /** in sync, 0 to 1; null without runners */
  share: number | null
  /** runners that can be reconciled */
  drifting: number
  pending: number
  unknown: number
  /** the places of a tag that could not be read; absent where all were */
  unread?: readonly string[]
}

/** Summarizes the tally of one config or tag. @param unread the places of the tag that could not be read */
export const summarizeGroup = (
  name: string,
  tally: Tally,
  unread: readonly string[] = [],
): GroupSummary => ({
  name,
  total: totalOf(tally) - tally.missing,
  share: inSyncShare(tally),
  drifting: tally.missing + tally.outdated + tally.edited + tally.stopped + tally.noConfig,
  pending: tally.pending,
  unknown: tally.unknown,
  ...(unread.length > 0 && { unread }),
})

/** Sorts groups by a column, and equal ones by name. Groups without a share have the lowest. */
export function sortGroups(
  groups: readonly GroupSummary[],
  { sort, order }: Pick<DriftSearch, 'sort' | 'order'>,
): GroupSummary[] {
  const direction = order === 'ascend' ? 1 : -1
  return [...groups].sort((a, b) => {
    if (sort === 'name') return direction * compare(a.name, b.name)
    return direction * ((a[sort] ?? -1) - (b[sort] ?? -1)) || compare(a.name, b.name)
  })
}
