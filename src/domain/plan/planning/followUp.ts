import type { Change } from '../model/changes'
import { outcomeGroupOf, outcomeOf, type OutcomeGroup, type Outcome } from '../model/outcomes'
import type { Step } from '../model/plan'
import type { PlanProgress } from '../runner/applyPlan'

type FinishedPlan = {
  steps: readonly Step[]
  progress: Pick<PlanProgress, 'codes' | 'errorOf' | 'errors'>
}

/** Outcomes after which the change may have happened. The plan that undoes it reads the objects again. */
const maybeDone = new Set<Outcome>([
  'confirmed',
  'accepted',
  'lost',
  'unseen',
  'contradicted',
  'requested',
  'restarting',
  'restarted',
])

const stepsIn = ({ steps, progress }: FinishedPlan, keep: (outcome: Outcome) => boolean) =>
  steps.filter((_, i) => keep(outcomeOf(progress.codes[i])))

const changesIn = (finished: FinishedPlan, group: OutcomeGroup): Change[] =>
  stepsIn(finished, (outcome) => outcomeGroupOf[outcome] === group).map(({ change }) => change)

/** The changes of the failed steps, to be retried. */
export const failedChanges = (finished: FinishedPlan) => changesIn(finished, 'failed')

/** The changes that were not sent. */
export const unsentChanges = (finished: FinishedPlan) => changesIn(finished, 'unsent')

/** The changes that may have happened. */
export const possiblyDoneChanges = (finished: FinishedPlan): Change[] =>
  stepsIn(finished, (outcome) => maybeDone.has(outcome)).map(({ change }) => change)

/** The changes that undo all steps that may have happened and can be undone. */
export function undoChanges(finished: FinishedPlan): Change[] {
  const changes = stepsIn(finished, (outcome) => maybeDone.has(outcome)).flatMap(({ inverse }) =>
    typeof inverse === 'object' ? inverse : [],
  )
  const deleted = new Set(changes.flatMap((one) => (one.kind === 'deleteTag' ? [one.tag] : [])))
  // Deleting a tag removes it from its agents.
  return changes.filter((one) => one.kind !== 'removeTag' || !deleted.has(one.tag))
}

/** Whether a failed step shared its request with others: sent alone it may succeed. */
export const hasSharedFailure = ({ progress }: FinishedPlan): boolean =>
  progress.errorOf.some((error, i) => {
    const failed = outcomeGroupOf[outcomeOf(progress.codes[i])] === 'failed'
    return failed && (progress.errors[error - 1]?.shared ?? 1) > 1
  })
