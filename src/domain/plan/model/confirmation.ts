import type { Effect } from './assessment'
import type { ChangeKind } from './changes'
import type { Plan } from './plan'
import type { PlanSnapshot } from './snapshot'

/** The number that the user types before a plan is applied: its permanent steps, or the runners that it stops or deletes. */
export interface Confirmation {
  of: 'steps' | 'runners'
  count: number
}

/** Up to this many runners may be stopped or deleted without typing their number. */
const maxUntyped = 10

/**
 * What has to be typed before the plan is applied; null: nothing. Several steps that cannot be undone are typed, and so is
 * a reach of many runners, whatever the number of steps: deleting one config may delete thousands.
 */
export function confirmationOf(
  { steps, effects }: Plan,
  snapshot: Pick<PlanSnapshot, 'agents'>,
): Confirmation | null {
  const changing = steps.filter(({ skip }) => !skip)
  const permanent = changing.filter(({ inverse }) => typeof inverse === 'string').length
  if (permanent > 1) return { of: 'steps', count: permanent }
  const own = changing.map(({ change }) => {
    if (change.kind === 'removeAgent') return snapshot.agents.get(change.agent)?.runners.length ?? 0
    return stopping.has(change.kind) ? 1 : 0
  })
  const reached = effects.map(({ is, agents }) => (deleting.has(is) ? agents : 0))
  const runners = [...own, ...reached].reduce((sum, count) => sum + count, 0)
  return runners > maxUntyped ? { of: 'runners', count: runners } : null
}

const stopping = new Set<ChangeKind>(['stopRunner', 'removeRunner', 'renewRunner'])
const deleting = new Set<Effect['is']>(['goes', 'mayGo'])
