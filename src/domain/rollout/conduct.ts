import { ApiError, isPassing } from '../../api/errors'
import type { Call } from '../../api/http'
import { configDigest } from '../../contract/normalConfig'
import type { Change } from '../plan/model/changes'
import type { PlanRunner } from '../plan/runner/planRunner'
import type { Entry, Origin } from '../plan/store/journal'
import { emptySnapshot } from '../plan/model/snapshot'
import { prepare } from '../plan/planning/prepare'
import { readConfigs } from '../plan/planning/read'
import type { AppliedPlan } from '../plan/store/planStore'
import type { Wait } from '../plan/runner/verify'
import { failuresIn, type RolloutEvent } from './rolloutState'
import { beforeOf, countOf, decide, expired, judge } from './gate'
import { probeHealth } from './healthProbe'
import type { Rollout } from './rollout'
import { neverSent, plansOf, plansOfStage, refusalsIn, takeBackChanges } from './stagePlans'

/** One hand-out at work in this tab. */
export interface RolloutRun {
  desk: Pick<PlanRunner, 'get' | 'subscribe' | 'start' | 'open'>
  call: Call
  now: () => number
  wait: Wait
  /** the hand-out as it is now */
  get: () => Rollout
  /** Resolves when it is kept. */
  happen: (happening: RolloutEvent) => Promise<void>
  /** ends the work */
  signal: AbortSignal
}

/** ms between two looks at a stage, at least and at most */
const shortest = 2000
const longest = 15_000

/** Works on a hand-out until it is over, halted or called off. Rejects with the `ApiError` of what cannot be read. */
export async function runRollout(run: RolloutRun): Promise<void> {
  while (!run.signal.aborted && run.get().state.phase === 'running') {
    const { stage } = placeOf(run)
    if (stage.at === 'waiting') await begin(run)
    else if (stage.at === 'handing') await hand(run)
    else await watch(run)
  }
}

/** What it takes back is a plan as well. */
export async function rollBack(run: RolloutRun): Promise<void> {
  const { id, replaces } = run.get()
  const plans = await openAll(run, plansOf(run.desk.get().entries, run.get()))
  await startPlan(run, takeBackChanges(plans, replaces), { is: 'takeBack', id })
  if (!run.signal.aborted) await run.happen({ is: 'takenBack' })
}

/** Before anything is sent: is it still the same config, and how do the agents stand? */
async function begin(run: RolloutRun) {
  if (await isMoved(run)) return
  const { members } = placeOf(run)
  const found = await patiently(run, () => probeHealth(run.get(), idsOf(members), run))
  if (run.signal.aborted) return
  const before = Object.fromEntries(Array.from(found, ([id, one]) => [id, beforeOf(one)]))
  await run.happen({ is: 'begun', before })
}

/** Hands the config to the agents of a stage. Where it replaces another, only to those on whom that has gone. */
async function hand(run: RolloutRun) {
  const { config, replaces } = run.get()
  const { members, gated } = placeOf(run)
  let ids = idsOf(members)
  if (replaces !== '') {
    await carry(
      run,
      'remove',
      ids.map((agent) => ({ kind: 'removeRunner', agent, config: replaces })),
    )
    if (run.signal.aborted) return
    const found = await patiently(run, () => probeHealth(run.get(), ids, run))
    ids = ids.filter((id) => !found.get(id)?.old)
  }
  await carry(
    run,
    'handOut',
    ids.map((agent) => ({ kind: 'handOut', config, agent })),
  )
  if (run.signal.aborted) return
  await run.happen({ is: 'sent' })
  if (!gated) await run.happen({ is: 'passed' })
}

/**
 * Sends what of a stage was never sent, as a plan of its own. What a tab before this one has sent is waited for first:
 * it tells what is left.
 */
async function carry(run: RolloutRun, part: 'remove' | 'handOut', changes: Change[]) {
  const { id, state: course } = run.get()
  const own = () => plansOfStage(run.desk.get().entries, { id }, course.stage, part)
  for (const { head } of own()) await until(run, head.id, isDone)
  const sent = await openAll(run, plansOf(run.desk.get().entries, { id }))
  const origin = { is: 'stage', id, stage: course.stage, part } as const
  const started = await startPlan(run, neverSent(changes, sent), origin)
  // The gate looks for itself whether it shows; the next part must not begin before this one does.
  if (started) await until(run, started, part === 'remove' ? isDone : isSent)
}

/** Looks at the agents of a stage, and decides how to go on. */
async function watch(run: RolloutRun) {
  const { stage, members } = placeOf(run)
  const rollout = run.get()
  const { limits, digest, state: course } = rollout
  const began = run.now()
  const found = await probeHealth(rollout, idsOf(members), run).catch((error: unknown) => {
    const open = run.now() - stage.openedAt
    if (error instanceof ApiError && isPassing(error) && open < limits.settle * 1000) return null
    throw error
  })
  const plans = await openAll(run, plansOf(run.desk.get().entries, rollout))
  if (run.signal.aborted) return
  const refusals = refusalsIn(plans)
  const open = run.now() - stage.openedAt
  if (found) {
    const verdicts = Array.from(found, ([id, one]) => {
      const verdict = judge(one, stage.before[id], { digest, refused: refusals.get(id) })
      return [id, open < limits.settle * 1000 ? verdict : expired(verdict)] as const
    })
    await run.happen({ is: 'looked', verdicts: Object.fromEntries(verdicts) })
    const all = verdicts.map(([, verdict]) => verdict)
    if (all.some(({ reason }) => reason === 'content') && (await isMoved(run))) return
    const earlier = failuresIn(run.get().state) - course.forgiven - countOf(all, 'failed')
    const next = decide(all, { open, earlier, limits })
    if (next === 'pass') return run.happen({ is: 'passed' })
    if (next === 'fail' && limits.onFailure === 'takeBack') return rollBack(run)
    if (next === 'fail') return run.happen({ is: 'paused', why: 'failures' })
  }
  // A look that takes long is a burden: time without one follows.
  const rest = Math.min(longest, Math.max(shortest, (run.now() - began) * 3))
  await run.wait(rest, run.signal).catch(() => undefined)
}

/** Halts a hand-out whose config is not what it was: the change is everywhere already. */
async function isMoved(run: RolloutRun): Promise<boolean> {
  const { config, digest } = run.get()
  const known = emptySnapshot()
  await patiently(run, () => readConfigs([config], known, run))
  const content = known.configs.get(config)
  if (run.signal.aborted) return true
  if (content && configDigest(content.content) === digest) return false
  await run.happen({ is: 'paused', why: content === null ? 'gone' : 'changed' })
  return true
}

/** Makes a plan and starts it, if it changes anything. */
async function startPlan(run: RolloutRun, changes: Change[], origin: Origin) {
  if (changes.length === 0) return null
  const include = { more: false, gone: false }
  const { plan } = await patiently(run, () => prepare({ changes }, include, run, run.now))
  if (run.signal.aborted || plan.steps.every(({ skip }) => skip)) return null
  return run.desk.start(plan, { origin })
}

const isDone = ({ progress }: Entry) => progress.phase === 'done'
const isSent = ({ progress }: Entry) => progress.phase !== 'applying'

/** Resolves when a plan has come so far, is forgotten, or the work ends. */
function until({ desk, signal }: RolloutRun, id: string, so: (entry: Entry) => boolean) {
  return new Promise<void>((resolve) => {
    const look = () => {
      const entry = desk.get().entries.find(({ head }) => head.id === id)
      if (entry && !so(entry) && !signal.aborted) return
      leave()
      signal.removeEventListener('abort', look)
      resolve()
    }
    const leave = desk.subscribe(look)
    signal.addEventListener('abort', look)
    look()
  })
}

const openAll = async ({ desk }: RolloutRun, entries: readonly Entry[]): Promise<AppliedPlan[]> =>
  (await Promise.all(entries.map(({ head }) => desk.open(head.id)))).filter((one) => one !== null)

/** Reads again what failed for a passing reason, twice. */
async function patiently<Result>({ wait, signal }: RolloutRun, read: () => Promise<Result>) {
  for (const pause of [1000, 4000]) {
    try {
      return await read()
    } catch (error) {
      if (!(error instanceof ApiError) || !isPassing(error) || signal.aborted) throw error
      await wait(pause, signal)
    }
  }
  return read()
}

function placeOf({ get }: RolloutRun) {
  const { stages, state: course } = get()
  const plan = stages[course.stage]
  const stage = course.stages[course.stage]
  if (!plan || !stage) throw new Error('a hand-out without a stage')
  return { stage, members: plan.members, gated: plan.gated }
}

const idsOf = (members: readonly { id: string }[]) => members.map(({ id }) => id)
