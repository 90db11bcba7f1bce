import type { Known } from './known'
import { learn } from './learn'
import { makePlan, type Plan } from './plan'
import { chosen, settle, type Drift, type Include } from './picked'
import type { PlanRequest } from './planner'
import type { ReadOptions } from './read'

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
  const settled =
    picked?.is === 'matching' ? settle(picked, await picked.evaluate(options), include) : null
  const ids = settled?.ids ?? (picked ? chosen(picked) : [])
  const wanted = typeof changes === 'function' ? changes(ids) : changes
  const known = await learn(wanted, options)
  return { plan: makePlan(wanted, known), known, takenAt, drift: settled?.drift ?? null }
}
