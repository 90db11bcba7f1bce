import { ApiError, isTransient } from '../../api/errors'
import type { Call } from '../../api/http'
import { configDigest, sameDigest } from '../../contract/normalConfig'
import type { Change } from '../plan/model/changes'
import type { PlanRunner } from '../plan/runner/planRunner'
import type { PlanEntry, PlanOrigin } from '../plan/store/journal'
import { emptySnapshot } from '../plan/model/snapshot'
import { preparePlan } from '../plan/planning/preparePlan'
import { readConfigs } from '../plan/planning/read'
import type { AppliedPlan } from '../plan/store/planStore'
import type { Wait } from '../plan/runner/verify'
import { failuresIn, type RolloutEvent } from './rolloutState'
import {
  baselineOf,
  countVerdicts,
  decideGate,
  expiredVerdict,
  hasLostRunner,
  verdictOf,
} from './gate'
import { probeHealth } from './healthProbe'
import type { Rollout } from './rollout'
import {
  neverSent,
  plansOf,
  plansOfStage,
  refusalsIn,
  restoredAgents,
  rollBackChanges,
  type Part,
} from './stagePlans'

/** Everything that running one rollout in this tab needs. */
export interface RolloutContext {
  planRunner: Pick<PlanRunner, 'get' | 'subscribe' | 'start' | 'open'>
  call: Call
  now: () => number
  wait: Wait
  /** the current rollout */
  get: () => Rollout
  /** Applies an event to the rollout; resolves when the new state is stored. */
  dispatch: (event: RolloutEvent) => Promise<void>
  /** aborted when the rollout is paused or cancelled, or the page is closed */
  signal: AbortSignal
}

/** ms between two checks of a stage, at least and at most */
const minPauseMs = 2000
const maxPauseMs = 15_000

/** Runs a rollout until it has ended, is paused or aborted. Rejects with the `ApiError` of what cannot be read. */
export async function runRollout(context: RolloutContext): Promise<void> {
  while (!context.signal.aborted && context.get().state.phase === 'running') {
    const { stage } = currentStage(context)
    if (stage.status === 'waiting') await startStage(context)
    else if (stage.status === 'assigning') await assignStage(context)
    else await checkStage(context)
  }
}

/** Reverses the rollout by a plan. */
async function rollBack(context: RolloutContext) {
  const { id, replaces } = context.get()
  const plans = await openAll(context, plansOf(context.planRunner.get().entries, context.get()))
  await startPlan(context, rollBackChanges(plans, replaces), { is: 'rollBack', id })
  if (!context.signal.aborted) await context.dispatch({ is: 'rolledBack' })
}

/** Checks that the config is unchanged and records the health of the agents, before anything is sent to them. */
async function startStage(context: RolloutContext) {
  if (await pauseIfConfigChanged(context)) return
  const { members } = currentStage(context)
  const health = await withRetries(context, () =>
    probeHealth(context.get(), idsOf(members), context),
  )
  if (context.signal.aborted) return
  const baseline = Object.fromEntries(Array.from(health, ([id, one]) => [id, baselineOf(one)]))
  await context.dispatch({ is: 'started', baseline })
}

/** Assigns the config to the agents of a stage. Agents that still run the replaced config are left out. */
async function assignStage(context: RolloutContext) {
  const { config, replaces } = context.get()
  const { members, gated } = currentStage(context)
  let ids = idsOf(members)
  if (replaces !== '') {
    await sendPart(
      context,
      'remove',
      ids.map((agent) => ({ kind: 'removeRunner', agent, config: replaces })),
    )
    if (context.signal.aborted) return
    const health = await withRetries(context, () => probeHealth(context.get(), ids, context))
    ids = ids.filter((id) => !health.get(id)?.hasOldRunner)
  }
  await sendPart(
    context,
    'assign',
    ids.map((agent) => ({ kind: 'assignConfig', config, agent })),
  )
  if (context.signal.aborted) return
  await context.dispatch({ is: 'assigned' })
  if (!gated) await context.dispatch({ is: 'passed' })
}

/**
 * Sends the changes of a stage that were never sent, as a plan of their own. First waits for the plans that an earlier
 * tab started for the same part: their outcome decides which changes are left.
 */
async function sendPart(context: RolloutContext, part: Part, changes: Change[]) {
  const { id, state } = context.get()
  const { planRunner } = context
  for (const { head } of plansOfStage(planRunner.get().entries, { id }, state.stage, part))
    await untilPlan(context, head.id, isDone)
  const sent = await openAll(context, plansOf(planRunner.get().entries, { id }))
  const origin = { is: 'stage', id, stage: state.stage, part } as const
  const started = await startPlan(context, neverSent(changes, sent), origin)
  // The gate checks the assignments itself. Removals must be verified before the assignments start.
  if (started) await untilPlan(context, started, part === 'assign' ? isSent : isDone)
}

/** Checks the agents of a stage, and passes the stage, halts the rollout or pauses until the next check. */
async function checkStage(context: RolloutContext) {
  const { stage, members } = currentStage(context)
  const rollout = context.get()
  const { limits, digest, state } = rollout
  const startedAt = context.now()
  // A reading tells of the time at which it began: the computer may have slept since.
  const open = startedAt - stage.openedAt
  const health = await probeHealth(rollout, idsOf(members), context).catch((error: unknown) => {
    if (error instanceof ApiError && isTransient(error) && open < limits.applyTimeout * 1000)
      return null
    throw error
  })
  const plans = await openAll(context, plansOf(context.planRunner.get().entries, rollout))
  if (context.signal.aborted) return
  const refusals = refusalsIn(plans)
  const restored = restoredAgents(plans)
  if (health) {
    const verdicts = Array.from(health, ([id, one]) => {
      const current = verdictOf(one, stage.baseline[id], { digest, refused: refusals.get(id) })
      const verdict = open < limits.applyTimeout * 1000 ? current : expiredVerdict(current)
      return [id, restored.has(id) ? { ...verdict, restored: one.hasOldRunner } : verdict] as const
    })
    await context.dispatch({ is: 'checked', verdicts: Object.fromEntries(verdicts) })
    const all = verdicts.map(([, verdict]) => verdict)
    if (all.some(({ reason }) => reason === 'content') && (await pauseIfConfigChanged(context)))
      return
    const earlier =
      failuresIn(context.get().state) - state.acceptedFailures - countVerdicts(all, 'failed')
    const decision = decideGate(all, { open, earlier, limits })
    const isRolledBack = decision === 'fail' && limits.onFailure === 'rollBack'
    const lost = verdicts.flatMap(([id, verdict]) => (hasLostRunner(verdict) ? [id] : []))
    if (!isRolledBack && rollout.replaces !== '' && lost.length > 0)
      return restoreReplaced(context, lost, rollout.replaces)
    if (decision === 'pass') return context.dispatch({ is: 'passed' })
    if (isRolledBack) return rollBack(context)
    if (decision === 'fail') return context.dispatch({ is: 'paused', reason: 'failures' })
  }
  // The pause is three times as long as the check took, so that slow checks do not burden the server.
  const pause = Math.min(maxPauseMs, Math.max(minPauseMs, (context.now() - startedAt) * 3))
  await context.wait(pause, context.signal).catch(() => undefined)
}

/** Assigns the replaced config again, at once and without a question: these agents collect nothing now. */
const restoreReplaced = (context: RolloutContext, ids: readonly string[], config: string) =>
  sendPart(
    context,
    'restore',
    ids.map((agent) => ({ kind: 'assignConfig', config, agent })),
  )

/** Pauses a rollout whose config has other content than at its start: the server sends it to all runners at once. */
async function pauseIfConfigChanged(context: RolloutContext): Promise<boolean> {
  const { config, digest } = context.get()
  const snapshot = emptySnapshot()
  await withRetries(context, () => readConfigs([config], snapshot, context))
  const current = snapshot.configs.get(config)
  if (context.signal.aborted) return true
  if (current && sameDigest(configDigest(current.content), digest)) return false
  await context.dispatch({ is: 'paused', reason: current === null ? 'gone' : 'changed' })
  return true
}

/** Makes a plan and starts it if it changes anything. Resolves with its id, or null. */
async function startPlan(context: RolloutContext, changes: Change[], origin: PlanOrigin) {
  if (changes.length === 0) return null
  const include = { added: false, removed: false }
  const { plan } = await withRetries(context, () =>
    preparePlan({ changes }, include, context, context.now, context.planRunner),
  )
  if (context.signal.aborted || plan.steps.every(({ skip }) => skip)) return null
  return context.planRunner.start(plan, { origin })
}

const isDone = ({ progress }: PlanEntry) => progress.phase === 'done'
const isSent = ({ progress }: PlanEntry) => progress.phase !== 'applying'

/** Resolves when a plan fulfils the condition or is no longer stored, or when the rollout is aborted. */
function untilPlan(
  { planRunner, signal }: RolloutContext,
  id: string,
  condition: (entry: PlanEntry) => boolean,
) {
  return new Promise<void>((resolve) => {
    const check = () => {
      const entry = planRunner.get().entries.find(({ head }) => head.id === id)
      if (entry && !condition(entry) && !signal.aborted) return
      unsubscribe()
      signal.removeEventListener('abort', check)
      resolve()
    }
    const unsubscribe = planRunner.subscribe(check)
    signal.addEventListener('abort', check)
    check()
  })
}

const openAll = async (
  { planRunner }: RolloutContext,
  entries: readonly PlanEntry[],
): Promise<AppliedPlan[]> =>
  (await Promise.all(entries.map(({ head }) => planRunner.open(head.id)))).filter(
    (one) => one !== null,
  )

/** Repeats a read that failed for a passing reason, at most twice. */
async function withRetries<Result>({ wait, signal }: RolloutContext, read: () => Promise<Result>) {
  for (const pauseMs of [1000, 4000]) {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof ApiError) || !isTransient(error) || signal.aborted) throw error
      await wait(pauseMs, signal)
    }
  }
  return read()
}

function currentStage({ get }: RolloutContext) {
  const { stages, state } = get()
  const plan = stages[state.stage]
  const stage = state.stages[state.stage]
  if (!plan || !stage) throw new Error('a rollout without a stage')
  return { stage, members: plan.members, gated: plan.gated }
}

const idsOf = (members: readonly { id: string }[]) => members.map(({ id }) => id)
