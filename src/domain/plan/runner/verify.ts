import { ApiError } from '../../../api/errors'
import { kindOf } from '../kinds/kindOf'
import type { PlanSnapshot } from '../model/snapshot'
import { isProved, loadProof } from '../planning/load'
import { codeOf, outcomeOf, type Outcome } from '../model/outcomes'
import type { Step } from '../model/plan'
import { mark, type RunContext } from './run'

/** ms after the last answer until which a change may take to show */
export const limit = 60_000
/** ms for which a refused step may turn out to have happened: a batch does what it can before it says no */
const refusedLimit = 5_000
/** ms for which agents are watched that were asked to upgrade */
const watchLimit = 600_000
/** ms between looks: short at first, when most things show */
const pauses = [300, 700, 1000, 1500, 2500, 4000, 5000]
const longestRest = 10_000

export type Wait = (ms: number, signal: AbortSignal) => Promise<void>

/**
 * Reads what was changed again and again, until each step shows, or the time limit is over. `stop` ends it early: what
 * does not show by then is not visible yet.
 */
export async function verify(run: RunContext, stop: AbortSignal, wait: Wait): Promise<void> {
  for (let round = 0; ; round++) {
    const began = run.now()
    const elapsed = began - run.progress.sentAt
    const open = openSteps(run, elapsed)
    if (open.length === 0) return
    const last = elapsed >= limit
    await look(run, open, last || stop.aborted, stop)
    await run.save()
    if (stop.aborted) return
    // A look that takes long is a burden: time without one follows.
    const pause = pauses[Math.min(round, pauses.length - 1)] ?? 0
    const rest = Math.min(longestRest, (run.now() - began) * 2)
    await wait(Math.max(pause, rest), stop).catch(() => undefined)
  }
}

/** Looks once at everything that is not as planned, whatever was found before. */
export async function verifyOnce(run: RunContext, stop: AbortSignal): Promise<void> {
  const open = indices(run, (outcome) =>
    ['accepted', 'lost', 'refused', 'contradicted', 'unseen', 'requested', 'restarting'].includes(
      outcome,
    ),
  )
  if (open.length > 0) await look(run, open, true, stop)
  await run.save()
}

/** The steps of which more can be known than is. */
function openSteps({ steps, progress, ...rest }: RunContext, elapsed: number): number[] {
  return indices({ steps, progress, ...rest }, (outcome, step) => {
    if (outcome === 'accepted' || outcome === 'lost') return true
    if (outcome === 'refused') return elapsed < refusedLimit && progress.sentAt > 0
    const watched = outcome === 'requested' || outcome === 'restarting'
    return watched && step.change.kind === 'upgradeAgent' && elapsed < watchLimit
  })
}

function indices(
  { steps, progress }: RunContext,
  keep: (outcome: Outcome, step: Step) => boolean,
): number[] {
  return steps.flatMap((step, i) => (keep(outcomeOf(progress.codes[i]), step) ? [i] : []))
}

async function look(run: RunContext, open: number[], last: boolean, stop: AbortSignal) {
  const changes = open.flatMap((i) => run.steps[i]?.change ?? [])
  const known = await loadProof(changes, { call: run.call, signal: stop }).catch(
    (error: unknown) => {
      if (error instanceof ApiError || stop.aborted) return null
      throw error
    },
  )
  for (const i of open) {
    const step = run.steps[i]
    const now = outcomeOf(run.progress.codes[i])
    if (step) run.progress.codes[i] = codeOf(judge(step, now, known, last))
  }
  mark(run, [], 'confirmed')
}

/**
 * What a step has come to, by what was read; null when nothing could be.
 * @param last the time limit is over
 */
export function judge(
  step: Step,
  now: Outcome,
  known: PlanSnapshot | null,
  last: boolean,
): Outcome {
  const { change, before, warnings } = step
  const kind = kindOf(change)
  const read = known && isProved(change, known) ? known : null
  let happened: boolean | null = null
  if (read) {
    if (change.kind === 'upgradeAgent' && now !== 'lost') {
      return watched(now, before.value, read.agents.get(change.agent)?.state)
    }
    happened = kind.happened
      ? kind.happened(change, read, before)
      : kind.look(change, read).skip === 'already'
    if (happened) return 'confirmed'
    if (happened === null && now === 'accepted') return 'requested'
  }
  if (!last) return now
  const late = !read || warnings.includes('offline') || warnings.includes('registered')
  if (now === 'accepted') return late ? 'unseen' : 'contradicted'
  // No answer came, and nothing has come of it. Where nothing tells yet, nobody knows.
  if (now === 'lost') return late || happened === null ? 'unseen' : 'refused'
  return now
}

/** An agent that goes and comes back has restarted. Nothing says which version it has then. */
function watched(now: Outcome, before: string | undefined, state: string | undefined): Outcome {
  if (now === 'refused') return now
  // One that was away already has not gone because of this.
  if (state === 'offline' && before === 'online') return now === 'restarted' ? now : 'restarting'
  if (state === 'online' && now === 'restarting') return 'restarted'
  return now === 'accepted' ? 'requested' : now
}
