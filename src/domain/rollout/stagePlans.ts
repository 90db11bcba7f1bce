import type { Change } from '../plan/model/changes'
import { doneChanges, undoChanges } from '../plan/planning/followUp'
import type { Entry, Origin } from '../plan/store/journal'
import { outcomeOf, type Outcome } from '../plan/model/outcomes'
import type { AppliedPlan } from '../plan/store/planStore'
import type { Rollout } from './rollout'

type Part = Extract<Origin, { is: 'stage' }>['part']

/** The plans of a hand-out, oldest first: those of its stages, and what took these up again. Not what took them back. */
export function plansOf(entries: readonly Entry[], { id }: Pick<Rollout, 'id'>): Entry[] {
  const found = new Set<string>()
  return entries.toReversed().filter(({ head }) => {
    const { origin } = head
    const own =
      origin?.is === 'stage'
        ? origin.id === id
        : (origin?.is === 'retry' || origin?.is === 'continue') && found.has(origin.id)
    if (own) found.add(head.id)
    return own
  })
}

/** The plans that a stage began, one part of it. */
export const plansOfStage = (
  entries: readonly Entry[],
  { id }: Pick<Rollout, 'id'>,
  stage: number,
  part?: Part,
): Entry[] =>
  entries.filter(
    ({ head: { origin } }) =>
      origin?.is === 'stage' &&
      origin.id === id &&
      origin.stage === stage &&
      (part === undefined || origin.part === part),
  )

/** Those of the changes that no plan has ever sent. A request of which nobody knows what came of it counts as sent. */
export function neverSent(changes: readonly Change[], plans: readonly AppliedPlan[]): Change[] {
  const sent = new Set(
    plans.flatMap(({ steps, progress }) =>
      steps.flatMap(({ change }, i) =>
        unsent.has(outcomeOf(progress.codes[i])) ? [] : [JSON.stringify(change)],
      ),
    ),
  )
  return changes.filter((change) => !sent.has(JSON.stringify(change)))
}

const unsent = new Set<Outcome>(['unsent', 'cancelled', 'skipped'])

/** What takes a hand-out back: its runners go, and what had to give way to it comes again. */
export function takeBackChanges(plans: readonly AppliedPlan[], replaces: string): Change[] {
  const changes = plans.flatMap((plan) => [
    ...undoChanges(plan),
    ...doneChanges(plan).flatMap((change): Change[] =>
      change.kind === 'removeRunner' && change.config === replaces
        ? [{ kind: 'handOut', config: replaces, agent: change.agent }]
        : [],
    ),
  ])
  // A step that was tried again is taken back once.
  return [...new Map(changes.map((change) => [JSON.stringify(change), change])).values()]
}

/** By agent: what the server said where it refused what a hand-out asked for. */
export function refusalsIn(plans: readonly AppliedPlan[]): Map<string, string> {
  const refusals = new Map<string, string>()
  for (const { steps, progress } of plans) {
    for (const [i, { change }] of steps.entries()) {
      if (!('agent' in change)) continue
      if (outcomeOf(progress.codes[i]) !== 'refused') refusals.delete(change.agent)
      else refusals.set(change.agent, messageAt(progress, i))
    }
  }
  return refusals
}

function messageAt({ errors, errorOf }: AppliedPlan['progress'], step: number): string {
  const error = errors[(errorOf[step] ?? 0) - 1]
  return error ? [error.code, error.message].filter(Boolean).join(' ') : ''
}
