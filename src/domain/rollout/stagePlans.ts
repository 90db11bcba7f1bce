import type { Change } from '../plan/model/changes'
import { possiblyDoneChanges, undoChanges } from '../plan/planning/followUp'
import type { PlanEntry, PlanOrigin } from '../plan/store/journal'
import { outcomeOf, type Outcome } from '../plan/model/outcomes'
import type { AppliedPlan } from '../plan/store/planStore'
import type { Rollout } from './rollout'

/** A part of a stage, which has a plan of its own. */
export type Part = Extract<PlanOrigin, { is: 'stage' }>['part']

/**
 * The plans of a rollout, oldest first: the plans of its stages, and the plans that retried or continued these. Plans
 * that rolled it back are not included.
 */
export function plansOf(entries: readonly PlanEntry[], { id }: Pick<Rollout, 'id'>): PlanEntry[] {
  const found = new Set<string>()
  return entries.toReversed().filter(({ head }) => {
    const { origin } = head
    const belongs =
      origin?.is === 'stage'
        ? origin.id === id
        : (origin?.is === 'retry' || origin?.is === 'continue') && found.has(origin.id)
    if (belongs) found.add(head.id)
    return belongs
  })
}

/** The plans that one stage of a rollout started. @param part only those of this part of the stage */
export const plansOfStage = (
  entries: readonly PlanEntry[],
  { id }: Pick<Rollout, 'id'>,
  stage: number,
  part?: Part,
): PlanEntry[] =>
  entries.filter(
    ({ head: { origin } }) =>
      origin?.is === 'stage' &&
      origin.id === id &&
      origin.stage === stage &&
      (part === undefined || origin.part === part),
  )

/** The changes that no plan has sent. A request whose outcome is unknown counts as sent. */
export function neverSent(changes: readonly Change[], plans: readonly AppliedPlan[]): Change[] {
  const sent = new Set(
    plans.flatMap(({ steps, progress }) =>
      steps.flatMap(({ change }, i) =>
        unsent.has(outcomeOf(progress.codes[i])) ? [] : [requestKey(change)],
      ),
    ),
  )
  return changes.filter((change) => !sent.has(requestKey(change)))
}

/** The same for a change and for its step, which may be marked as sent in any case. */
const requestKey = (change: Change) => JSON.stringify({ ...change, repeat: undefined })

const unsent = new Set<Outcome>(['unsent', 'cancelled', 'heldBack', 'moved', 'skipped'])

/** The changes that reverse a rollout: its runners are deleted and the replaced config is assigned again. */
export function rollBackChanges(plans: readonly AppliedPlan[], replaces: string): Change[] {
  // What a plan of the rollout has assigned again must not be removed.
  const stages = plans.filter(({ head: { origin } }) => !isRestoration(origin))
  const changes = stages.flatMap((plan) => [
    ...undoChanges(plan),
    ...possiblyDoneChanges(plan).flatMap((change): Change[] =>
      change.kind === 'removeRunner' && change.config === replaces
        ? [{ kind: 'assignConfig', config: replaces, agent: change.agent }]
        : [],
    ),
  ])
  // A step that was retried is reversed once.
  return [...new Map(changes.map((change) => [requestKey(change), change])).values()]
}

const isRestoration = (origin: PlanOrigin | undefined) =>
  origin?.is === 'stage' && origin.part === 'restore'

/** The agents to which the replaced config was assigned again. */
export const restoredAgents = (plans: readonly AppliedPlan[]): Set<string> =>
  new Set(
    plans
      .filter(({ head: { origin } }) => isRestoration(origin))
      .flatMap(({ steps }) =>
        steps.flatMap(({ change, skip }) =>
          'agent' in change && (!skip || skip === 'already') ? [change.agent] : [],
        ),
      ),
  )

/** By agent: the server's message where it refused the last request of a rollout. */
export function refusalsIn(plans: readonly AppliedPlan[]): Map<string, string> {
  const refusals = new Map<string, string>()
  for (const { head, steps, progress } of plans) {
    if (isRestoration(head.origin)) continue
    for (const [i, { change }] of steps.entries()) {
      if (!('agent' in change)) continue
      if (!hasFailed.has(outcomeOf(progress.codes[i]))) refusals.delete(change.agent)
      else refusals.set(change.agent, messageAt(progress, i))
    }
  }
  return refusals
}

const hasFailed = new Set<Outcome>(['refused', 'noEffect'])

function messageAt({ errors, errorOf }: AppliedPlan['progress'], step: number): string {
  const error = errors[(errorOf[step] ?? 0) - 1]
  return error ? [error.code, error.message].filter(Boolean).join(' ') : ''
}
