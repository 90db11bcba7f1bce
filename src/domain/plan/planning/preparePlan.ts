import { emptySnapshot, type PlanSnapshot } from '../model/snapshot'
import { loadSnapshot } from './loadSnapshot'
import { makePlan } from './makePlan'
import type { Plan } from '../model/plan'
import type { PlanRunner } from '../runner/planRunner'
import { pendingChanges, type PendingChanges } from './pendingChanges'
import {
  selectedIds,
  currentSelection,
  type SelectionChange,
  type IncludedChanges,
} from '../model/selection'
import type { PlanRequest } from '../model/planRequest'
import type { ReadIntoSnapshot, ReadOptions } from './read'

/** The performance mark between the reads and the computation of a plan. */
export const snapshotLoadedMark = 'plan: all is read'

export interface PreparedPlan {
  plan: Plan
  snapshot: PlanSnapshot
  /** Unix ms: no object in the snapshot is older */
  takenAt: number
  /** null: the selection does not depend on a filter, or is resolved when the plan is made */
  selectionChange: SelectionChange | null
}

/**
 * Reads everything that a plan needs and makes the plan. Rejects with the `ApiError` of what cannot be read.
 * @param planRunner has the earlier plans, of which some effects may not be seen yet; null where it could not be loaded
 */
export async function preparePlan(
  { selection, changes }: PlanRequest,
  include: IncludedChanges,
  options: ReadOptions,
  now: () => number,
  planRunner: Pick<PlanRunner, 'get' | 'open'> | null,
): Promise<PreparedPlan> {
  const takenAt = now()
  const snapshot = emptySnapshot()
  const { ids, selectionChange } = await resolveIds(selection, include, { ...options, snapshot })
  const requested = typeof changes === 'function' ? changes(ids) : changes
  await loadSnapshot(requested, options, snapshot)
  const earlier: PendingChanges = planRunner
    ? await pendingChanges(planRunner, requested, now())
    : new Map()
  performance.mark(snapshotLoadedMark)
  return { plan: makePlan(requested, snapshot, earlier), snapshot, takenAt, selectionChange }
}

async function resolveIds(
  selection: PlanRequest['selection'],
  include: IncludedChanges,
  options: ReadIntoSnapshot,
): Promise<{ ids: string[]; selectionChange: SelectionChange | null }> {
  if (!selection) return { ids: [], selectionChange: null }
  if (selection.is === 'rows') return { ids: selectedIds(selection), selectionChange: null }
  const now = await selection.resolveSelection(options)
  return selection.is === 'now'
    ? { ids: [...now], selectionChange: null }
    : currentSelection(selection, now, include)
}
