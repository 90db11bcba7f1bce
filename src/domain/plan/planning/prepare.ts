import { emptySnapshot, type PlanSnapshot } from '../model/snapshot'
import { loadSnapshot } from './load'
import { makePlan } from './makePlan'
import type { Plan } from '../model/plan'
import {
  selectedIds,
  reconcileSelection,
  type SelectionDrift,
  type DriftInclusion,
} from '../model/selection'
import type { PlanRequest } from '../model/planRequest'
import type { ReadInto, ReadOptions } from './read'

/** The mark that the making of a plan leaves in the page's timeline. */
export const plannedFrom = 'plan: all is read'

export interface Prepared {
  plan: Plan
  known: PlanSnapshot
  /** Unix ms: nothing that the plan stands on is older */
  takenAt: number
  /** null: what was chosen cannot drift */
  drift: SelectionDrift | null
}

/** Reads what a plan has to know, and makes it. Rejects with the `ApiError` of what cannot be read. */
export async function prepare(
  { selection: picked, changes }: PlanRequest,
  include: DriftInclusion,
  options: ReadOptions,
  now: () => number,
): Promise<Prepared> {
  const takenAt = now()
  const known = emptySnapshot()
  const { ids, drift } = await pick(picked, include, { ...options, known })
  const wanted = typeof changes === 'function' ? changes(ids) : changes
  await loadSnapshot(wanted, options, known)
  // From here on nothing is waited for: what follows is the console's own time.
  performance.mark(plannedFrom)
  return { plan: makePlan(wanted, known), known, takenAt, drift }
}

async function pick(
  picked: PlanRequest['selection'],
  include: DriftInclusion,
  options: ReadInto,
): Promise<{ ids: string[]; drift: SelectionDrift | null }> {
  if (!picked) return { ids: [], drift: null }
  if (picked.is === 'rows') return { ids: selectedIds(picked), drift: null }
  const now = await picked.resolveSelection(options)
  return picked.is === 'now'
    ? { ids: [...now], drift: null }
    : reconcileSelection(picked, now, include)
}
