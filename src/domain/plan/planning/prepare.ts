import { nothingKnown, type Known } from '../model/snapshot'
import { learn } from './load'
import { makePlan } from './makePlan'
import type { Plan } from '../model/plan'
import { chosen, settle, type Drift, type Include } from '../model/selection'
import type { PlanRequest } from '../../../common/plan/usePlanner'
import type { ReadInto, ReadOptions } from './read'

/** The mark that the making of a plan leaves in the page's timeline. */
export const plannedFrom = 'plan: all is read'

export interface Prepared {
  plan: Plan
  known: Known
  /** Unix ms: nothing that the plan stands on is older */
  takenAt: number
  /** null: what was chosen cannot drift */
  drift: Drift | null
}

/** Reads what a plan has to know, and makes it. Rejects with the `ApiError` of what cannot be read. */
export async function prepare(
  { picked, changes }: PlanRequest,
  include: Include,
  options: ReadOptions,
  now: () => number,
): Promise<Prepared> {
  const takenAt = now()
  const known = nothingKnown()
  const { ids, drift } = await pick(picked, include, { ...options, known })
  const wanted = typeof changes === 'function' ? changes(ids) : changes
  await learn(wanted, options, known)
  // From here on nothing is waited for: what follows is the console's own time.
  performance.mark(plannedFrom)
  return { plan: makePlan(wanted, known), known, takenAt, drift }
}

async function pick(
  picked: PlanRequest['picked'],
  include: Include,
  options: ReadInto,
): Promise<{ ids: string[]; drift: Drift | null }> {
  if (!picked) return { ids: [], drift: null }
  if (picked.is === 'rows') return { ids: chosen(picked), drift: null }
  const now = await picked.evaluate(options)
  return picked.is === 'now' ? { ids: [...now], drift: null } : settle(picked, now, include)
}
