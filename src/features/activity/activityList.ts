import { listQuery, oneOf, text } from '../../contract/list'
import { z } from '../../contract/zod'
import type { Entry } from '../../domain/plan/store/journal'
import { countGroups } from '../../domain/plan/model/outcomes'

export const shows = ['all', 'running', 'failed', 'pending', 'unsent', 'confirmed'] as const
export type Show = (typeof shows)[number]

export const ActivitySearch = z.object({
  search: listQuery.search,
  show: oneOf(...shows),
  page: listQuery.page,
  size: listQuery.size,
  /** the plan that is open */
  plan: text,
})
export type ActivitySearch = z.output<typeof ActivitySearch>

/** One word for how a plan stands: what needs a look comes first. */
export function standOf({
  progress: { phase, codes },
}: Pick<Entry, 'progress'>): Exclude<Show, 'all'> {
  if (phase !== 'done') return 'running'
  const { failed, unsent, pending } = countGroups(codes)
  if (failed > 0) return 'failed'
  if (unsent > 0) return 'unsent'
  return pending > 0 ? 'pending' : 'confirmed'
}

/** The plans that match; `titleOf` is what a search looks into, besides the note. */
export function matching(
  entries: readonly Entry[],
  { search, show }: Pick<ActivitySearch, 'search' | 'show'>,
  titleOf: (entry: Entry) => string,
): Entry[] {
  const wanted = search.trim().toLowerCase()
  return entries.filter(
    (entry) =>
      (show === 'all' || standOf(entry) === show) &&
      (wanted === '' || `${titleOf(entry)}\n${entry.head.note}`.toLowerCase().includes(wanted)),
  )
}
