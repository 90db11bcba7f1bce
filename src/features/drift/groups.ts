import { shareInStep, totalOf, type Tally } from '../../domain/drift/driftOf'
import { compare } from '../../lib/collections/compare'
import type { DriftSearch } from './search'

/** One config or tag with what became of it. */
export interface Group {
  name: string
  total: number
  /** 0 to 1; null where nothing was seen */
  share: number | null
  /** what needs hands */
  drifting: number
  settling: number
  unknown: number
}

export const groupOf = (name: string, tally: Tally): Group => ({
  name,
  total: totalOf(tally),
  share: shareInStep(tally),
  drifting: tally.missing + tally.outdated + tally.edited + tally.stopped + tally.orphan,
  settling: tally.settling,
  unknown: tally.unknown,
})

/** Sorted as the address asks; names tell what is otherwise the same. */
export function sortGroups(
  groups: readonly Group[],
  { sort, order }: Pick<DriftSearch, 'sort' | 'order'>,
): Group[] {
  const turn = order === 'ascend' ? 1 : -1
  return [...groups].sort((a, b) => {
    if (sort === 'name') return turn * compare(a.name, b.name)
    return turn * ((a[sort] ?? -1) - (b[sort] ?? -1)) || compare(a.name, b.name)
  })
}
