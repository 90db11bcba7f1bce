import { listQuery, oneOf, searchText } from '../../contract/list'
import { z } from '../../contract/zod'
import type { PlanEntry } from '../../domain/plan/store/journal'
import { countOutcomes } from '../../domain/plan/model/outcomes'

/** The status that the list is filtered by, or all. */
export const statusFilters = [
  'all',
  'running',
  'failed',
  'despiteError',
  'pending',
  'unsent',
  'confirmed',
] as const
export type StatusFilter = (typeof statusFilters)[number]

/** The URL parameters of the list. */
export const ActivitySearch = z.object({
  search: listQuery.search,
  show: oneOf(...statusFilters),
  page: listQuery.page,
  size: listQuery.size,
  /** the plan that is open */
  plan: searchText,
})
export type ActivitySearch = z.output<typeof ActivitySearch>

/** The status of a plan. When its steps differ, the one that most needs attention wins. */
export function planStatus({
  progress: { phase, codes },
}: Pick<PlanEntry, 'progress'>): Exclude<StatusFilter, 'all'> {
  if (phase !== 'done') return 'running'
  const { failed, unsent, pending, despiteError } = countOutcomes(codes)
  if (failed > 0) return 'failed'
  if (unsent > 0) return 'unsent'
  if (despiteError > 0) return 'despiteError'
  return pending > 0 ? 'pending' : 'confirmed'
}

/** The plans that match. A search looks into the title that `titleOf` gives, and into the note. */
export function filterPlans(
  entries: readonly PlanEntry[],
  { search, show }: Pick<ActivitySearch, 'search' | 'show'>,
  titleOf: (entry: PlanEntry) => string,
): PlanEntry[] {
  const wanted = search.trim().toLowerCase()
  return entries.filter(
    (entry) =>
      (show === 'all' || planStatus(entry) === show) &&
      (wanted === '' || `${titleOf(entry)}\n${entry.head.note}`.toLowerCase().includes(wanted)),
  )
}
