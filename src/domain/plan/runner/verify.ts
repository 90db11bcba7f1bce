import { ApiError } from '../../../api/errors'
import { kindOf } from '../kinds/kindOf'
import type { PlanSnapshot } from '../model/snapshot'
import type { Change } from '../model/changes'
import { waitsForAgent } from '../planning/followUp'
import { isVerifiable, loadVerifyNeeds } from '../planning/loadSnapshot'
import { codeOf, outcomeOf, type Outcome } from '../model/outcomes'
import type { Step } from '../model/plan'
import { setDetail, type RunContext } from './applyPlan'
import { recoverSteps } from './recoverSteps'

/** ms after the last answer within which a change must become visible */
export const verifyLimitMs = 60_000
/** Reads after the limit until what could not be read counts as unseen: an outage or a sleeping computer is no result. */
export const lateReads = 4
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
export async function verify(run: RunContext, stop: AbortSignal): Promise<void> {
  let late = 0
  for (let round = 0; ; round++) {
    const startedAt = run.now()
    const elapsed = startedAt - run.progress.sentAt
    const open = openSteps(run, elapsed)
    if (open.length === 0) return
    const isLast = elapsed >= verifyLimitMs || stop.aborted
    if (isLast) late += 1
    const isOver = { read: isLast, unread: stop.aborted || late >= lateReads }
    await updateOutcomes(run, open, isOver, stop)
    await run.save()
    if (stop.aborted) return
    if (isLast)
      await recoverSteps(
        run,
        open.filter((i) => isWithoutEffect(run, i)),
      )
    await run.wait(pauseAfter(round, run.now() - startedAt), stop).catch(() => undefined)
  }
}

/** ms between two reads. After a slow read the pause is twice its duration, so that reads do not burden the server. */
export const pauseAfter = (round: number, duration: number): number =>
  Math.max(pausesMs[Math.min(round, pausesMs.length - 1)] ?? 0, Math.min(maxRestMs, duration * 2))

const isWithoutEffect = ({ progress }: RunContext, step: number) =>
  ['contradicted', 'noEffect', 'refused'].includes(outcomeOf(progress.codes[step]))

/** Reads once everything that is not confirmed, whatever its outcome is. */
export async function verifyOnce(run: RunContext, stop: AbortSignal): Promise<void> {
  const open = indexesOf(run, (outcome) => !isFinal.has(outcome))
  if (open.length > 0) await updateOutcomes(run, open, { read: true, unread: true }, stop)
  await run.save()
}

/** Outcomes that no later read changes. */
const isFinal: ReadonlySet<Outcome> = new Set<Outcome>([
  ...(['skipped', 'unsent', 'cancelled', 'heldBack', 'moved', 'sent'] as const),
  ...(['confirmed', 'refusedButDone', 'restarted'] as const),
])

/** Indexes of the steps whose outcome may still change. @param elapsed ms since the last answer */
function openSteps(run: RunContext, elapsed: number): number[] {
  return indexesOf(run, (outcome, step, i) => {
    if (outcome === 'accepted' || outcome === 'lost') return true
    if (outcome === 'refused') {
      // The server keeps what it answers with an error: its runners may take as long as others.
      const isSaved = run.progress.details?.[i]?.runners?.saved
      return elapsed < (isSaved ? verifyLimitMs : refusedLimitMs) && run.progress.sentAt > 0
    }
    const isObserved = outcome === 'requested' || outcome === 'restarting'
    return isObserved && step.change.kind === 'upgradeAgent' && elapsed < upgradeLimitMs
  })
}

const indexesOf = (
  { steps, progress }: RunContext,
  keep: (outcome: Outcome, step: Step, index: number) => boolean,
): number[] => steps.flatMap((step, i) => (keep(outcomeOf(progress.codes[i]), step, i) ? [i] : []))

/** @param isOver whether the time limit is over for steps that are read, and for those that cannot be read */
async function updateOutcomes(
  run: RunContext,
  open: number[],
  isOver: { read: boolean; unread: boolean },
  stop: AbortSignal,
) {
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
    if (!step) continue
    const isRead = snapshot !== null && isVerifiable(step.change, snapshot)
    const isLast = isRead ? isOver.read : isOver.unread
    run.progress.codes[i] = codeOf(nextOutcome(step, outcome, snapshot, isLast))
    const tally = snapshot && kindOf(step.change).tally?.(step.change, snapshot, step)
    if (tally) setDetail(run, i, { runners: tally })
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
      ? kind.verify(change, read, step)
      : kind.assess(change, read).skip === 'already'
    // An agent that is offline shows the requested state before it has seen either of two opposite changes.
    if (change.repeat && waitsForAgent(step) && !isConnected(change, read))
      return isLast && (outcome === 'accepted' || outcome === 'lost') ? 'unseen' : outcome
    // It looked done before it was sent: what it takes back may still arrive, so it has to look done at the end too.
    if (happened && !isLast && outcome !== 'refused' && warnings.includes('repeats')) return outcome
    // An answer that is an error is not swallowed by what is read afterwards.
    if (happened) return outcome === 'refused' ? 'refusedButDone' : 'confirmed'
    if (happened === null && outcome === 'accepted') return 'requested'
  }
  if (!isLast) return outcome
  const mayComeLater = !read || waitsForAgent(step)
  if (outcome === 'accepted') return mayComeLater ? 'unseen' : 'contradicted'
  if (outcome === 'lost') return mayComeLater || happened === null ? 'unseen' : 'noEffect'
  return outcome
}

const isConnected = (change: Change, { agents }: PlanSnapshot) =>
  'agent' in change && agents.get(change.agent)?.state === 'online'

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
