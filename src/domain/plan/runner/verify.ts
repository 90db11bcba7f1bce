import { ApiError } from '../../../api/errors'
import { kindOf } from '../kinds/kindOf'
import type { PlanSnapshot } from '../model/snapshot'
import { isVerifiable, loadVerifyNeeds } from '../planning/loadSnapshot'
import { codeOf, outcomeOf, type Outcome } from '../model/outcomes'
import type { Step } from '../model/plan'
import type { RunContext } from './applyPlan'

/** ms after the last answer within which a change must become visible */
export const verifyLimitMs = 60_000
/** ms within which a refused step may turn out to have happened: the server may apply part of a batch that it refuses */
const refusedLimitMs = 5_000
/** ms for which agents that were asked to upgrade are observed */
const upgradeLimitMs = 600_000
/** ms between two reads: short at first, because most changes become visible quickly */
const pausesMs = [300, 700, 1000, 1500, 2500, 4000, 5000]
const maxRestMs = 10_000

export type Wait = (ms: number, signal: AbortSignal) => Promise<void>

/**
 * Reads the changed objects repeatedly until each step is visible or the time limit is over. When `stop` is aborted, it
 * reads once more, and steps that are not visible then are `unseen` or `contradicted`.
 */
export async function verify(run: RunContext, stop: AbortSignal, wait: Wait): Promise<void> {
  for (let round = 0; ; round++) {
    const startedAt = run.now()
    const elapsed = startedAt - run.progress.sentAt
    const open = openSteps(run, elapsed)
    if (open.length === 0) return
    const isLast = elapsed >= verifyLimitMs || stop.aborted
    await updateOutcomes(run, open, isLast, stop)
    await run.save()
    if (stop.aborted) return
    // After a slow read, the pause is twice its duration, so that reads do not burden the server.
    const pause = pausesMs[Math.min(round, pausesMs.length - 1)] ?? 0
    const rest = Math.min(maxRestMs, (run.now() - startedAt) * 2)
    await wait(Math.max(pause, rest), stop).catch(() => undefined)
  }
}

/** Reads once everything that is not confirmed, whatever its outcome is. */
export async function verifyOnce(run: RunContext, stop: AbortSignal): Promise<void> {
  const open = indexesOf(run, (outcome) =>
    ['accepted', 'lost', 'refused', 'contradicted', 'unseen', 'requested', 'restarting'].includes(
      outcome,
    ),
  )
  if (open.length > 0) await updateOutcomes(run, open, true, stop)
  await run.save()
}

/** Indexes of the steps whose outcome may still change. @param elapsed ms since the last answer */
function openSteps(run: RunContext, elapsed: number): number[] {
  return indexesOf(run, (outcome, step) => {
    if (outcome === 'accepted' || outcome === 'lost') return true
    if (outcome === 'refused') return elapsed < refusedLimitMs && run.progress.sentAt > 0
    const isObserved = outcome === 'requested' || outcome === 'restarting'
    return isObserved && step.change.kind === 'upgradeAgent' && elapsed < upgradeLimitMs
  })
}

const indexesOf = (
  { steps, progress }: RunContext,
  keep: (outcome: Outcome, step: Step) => boolean,
): number[] => steps.flatMap((step, i) => (keep(outcomeOf(progress.codes[i]), step) ? [i] : []))

async function updateOutcomes(run: RunContext, open: number[], isLast: boolean, stop: AbortSignal) {
  const changes = open.flatMap((i) => run.steps[i]?.change ?? [])
  const snapshot = await loadVerifyNeeds(changes, { call: run.call, signal: stop }).catch(
    (error: unknown) => {
      if (error instanceof ApiError || stop.aborted) return null
      throw error
    },
  )
  for (const i of open) {
    const step = run.steps[i]
    const outcome = outcomeOf(run.progress.codes[i])
    if (step) run.progress.codes[i] = codeOf(nextOutcome(step, outcome, snapshot, isLast))
  }
  run.changed()
}

/**
 * The outcome of a step after a read.
 * @param snapshot what was read; null: nothing could be read
 * @param isLast whether the time limit is over
 */
export function nextOutcome(
  step: Step,
  outcome: Outcome,
  snapshot: PlanSnapshot | null,
  isLast: boolean,
): Outcome {
  const { change, before, warnings } = step
  const kind = kindOf(change)
  const read = snapshot && isVerifiable(change, snapshot) ? snapshot : null
  let happened: boolean | null = null
  if (read) {
    if (change.kind === 'upgradeAgent' && outcome !== 'lost') {
      return upgradeOutcome(outcome, before.value, read.agents.get(change.agent)?.state)
    }
    happened = kind.verify
      ? kind.verify(change, read, before)
      : kind.assess(change, read).skip === 'already'
    if (happened) return 'confirmed'
    if (happened === null && outcome === 'accepted') return 'requested'
  }
  if (!isLast) return outcome
  const mayComeLater = !read || warnings.includes('offline') || warnings.includes('registered')
  if (outcome === 'accepted') return mayComeLater ? 'unseen' : 'contradicted'
  // Without an answer and without an effect the request did not arrive, unless the effect cannot be read.
  if (outcome === 'lost') return mayComeLater || happened === null ? 'unseen' : 'refused'
  return outcome
}

/** An agent that goes offline and comes back has restarted. The API does not tell which version it has then. */
function upgradeOutcome(
  outcome: Outcome,
  before: string | undefined,
  state: string | undefined,
): Outcome {
  if (outcome === 'refused') return outcome
  // An agent that was offline before has not gone offline because of the upgrade.
  if (state === 'offline' && before === 'online')
    return outcome === 'restarted' ? outcome : 'restarting'
  if (state === 'online' && outcome === 'restarting') return 'restarted'
  return outcome === 'accepted' ? 'requested' : outcome
}
