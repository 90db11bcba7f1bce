import type { Change } from '../model/changes'
import { groupOf, outcomeOf, type Group, type Outcome } from '../model/outcomes'
import type { Step } from '../model/plan'
import type { Progress } from '../runner/run'

type Ended = { steps: readonly Step[]; progress: Pick<Progress, 'codes' | 'errorOf' | 'errors'> }

/** What may have been changed: all but what was never sent, or refused. A fresh look tells the rest. */
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

const stepsIn = ({ steps, progress }: Ended, keep: (outcome: Outcome) => boolean) =>
  steps.filter((_, i) => keep(outcomeOf(progress.codes[i])))

const changesIn = (ended: Ended, group: Group): Change[] =>
  stepsIn(ended, (outcome) => groupOf[outcome] === group).map(({ change }) => change)

/** What failed, to be tried again. */
export const failedChanges = (ended: Ended) => changesIn(ended, 'failed')

/** What was not sent. */
export const unsentChanges = (ended: Ended) => changesIn(ended, 'unsent')

/** What may have happened. */
export const doneChanges = (ended: Ended): Change[] =>
  stepsIn(ended, (outcome) => maybeDone.has(outcome)).map(({ change }) => change)

/** What takes back all that may have happened and can be taken back. */
export function undoChanges(ended: Ended): Change[] {
  const changes = stepsIn(ended, (outcome) => maybeDone.has(outcome)).flatMap(({ inverse }) =>
    typeof inverse === 'object' ? inverse : [],
  )
  const deleted = new Set(changes.flatMap((one) => (one.kind === 'deleteTag' ? [one.tag] : [])))
  // A tag that goes takes itself off its agents.
  return changes.filter((one) => one.kind !== 'removeTag' || !deleted.has(one.tag))
}

/** Whether a failed step shared its request with others: alone it may fare better, or be found out. */
export const sharedFailure = ({ progress }: Ended): boolean =>
  progress.errorOf.some((error, i) => {
    const failed = groupOf[outcomeOf(progress.codes[i])] === 'failed'
    return failed && (progress.errors[error - 1]?.shared ?? 1) > 1
  })
