import type { Change } from '../model/changes'
import { outcomeGroupOf, outcomeOf, type Outcome } from '../model/outcomes'
import type { Step } from '../model/plan'
import type { PlanProgress } from '../runner/applyPlan'

type FinishedPlan = {
  steps: readonly Step[]
  progress: Pick<PlanProgress, 'codes' | 'errorOf' | 'errors' | 'details'>
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
  'refusedButDone',
  'noEffect',
])

/** Outcomes after which the change was seen. After any other one it may still take effect. */
const isSeen = new Set<Outcome>(['confirmed', 'refusedButDone', 'restarted'])

/** Whether a step concerns an agent that was not connected: it takes effect when the agent reconnects. */
export const waitsForAgent = ({ warnings }: Pick<Step, 'warnings'>): boolean =>
  warnings.some((one) => one === 'offline' || one === 'registered')

/**
 * Whether a refused step may still take effect: its agent was not connected, and the server either failed or refused
 * another step of the same request. A batch does what it can and answers with one error.
 */
export function mayComeAfterRefusal({ steps, progress }: FinishedPlan, i: number): boolean {
  const step = steps[i]
  const error = progress.errors[(progress.errorOf[i] ?? 0) - 1]
  return (
    step !== undefined &&
    error !== undefined &&
    waitsForAgent(step) &&
    (error.shared > 1 || error.status >= 500)
  )
}

const outcomeAt = ({ progress }: FinishedPlan, step: number) => outcomeOf(progress.codes[step])

const changesWhere = (
  plan: FinishedPlan,
  keep: (outcome: Outcome, step: number) => boolean,
): Change[] => plan.steps.filter((_, i) => keep(outcomeAt(plan, i), i)).map(({ change }) => change)

/**
 * The changes of the failed steps, to be retried. Steps that left a runner deleted are assigned again instead, and a config
 * that the server keeps although its agents refuse it is undone: sent again, it would change nothing.
 */
export const failedChanges = (plan: FinishedPlan) =>
  changesWhere(
    plan,
    (outcome, step) =>
      outcomeGroupOf[outcome] === 'failed' &&
      outcome !== 'restored' &&
      outcome !== 'runnerLost' &&
      !isKept(plan, step),
  )

const isKept = ({ progress }: FinishedPlan, step: number) =>
  progress.details?.[step]?.runners?.saved === true

/** The changes that were not sent, except those that would overwrite what somebody else has changed. */
export const unsentChanges = (plan: FinishedPlan) =>
  changesWhere(plan, (outcome) => outcomeGroupOf[outcome] === 'unsent' && outcome !== 'moved')

/** The changes that assign configs to the agents that have lost their runner. */
export const lostRunnerChanges = (plan: FinishedPlan): Change[] =>
  changesWhere(plan, (outcome) => outcome === 'runnerLost').flatMap((change): Change[] =>
    'agent' in change && 'config' in change
      ? [{ kind: 'assignConfig', agent: change.agent, config: change.config }]
      : [],
  )

/** Whether the change may have happened. The server keeps some configs that it answers with an error. */
const mayBeDone = (plan: FinishedPlan, step: number) =>
  maybeDone.has(outcomeAt(plan, step)) ||
  (outcomeAt(plan, step) === 'refused' && (isKept(plan, step) || mayComeAfterRefusal(plan, step)))

/** The changes that may have happened. */
export const possiblyDoneChanges = (plan: FinishedPlan): Change[] =>
  plan.steps.filter((_, i) => mayBeDone(plan, i)).map(({ change }) => change)

/**
 * The changes that undo all steps that may have happened and can be undone. Those of steps whose effect was not seen are
 * marked to be sent in any case: an offline agent still looks as if nothing had to be undone.
 */
export function undoChanges(plan: FinishedPlan): Change[] {
  const changes = plan.steps.flatMap(({ inverse }, i): Change[] => {
    if (!mayBeDone(plan, i) || typeof inverse !== 'object') return []
    return isSeen.has(outcomeAt(plan, i))
      ? inverse
      : inverse.map((change) => ({ ...change, repeat: true }))
  })
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
