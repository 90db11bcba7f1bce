import { ApiError } from '../../../api/errors'
import type { Call } from '../../../api/http'
import { createLimiter } from '../../../api/limiter'
import { groupBy } from '../../../lib/collections/groupBy'
import type { FormerContents } from '../kinds/kind'
import { kindOf } from '../kinds/kindOf'
import { codeOf, isGatewayStatus, outcomeOf, type Outcome } from '../model/outcomes'
import type { Step } from '../model/plan'
import type { Change } from '../model/changes'
import type { RunnerTally } from '../model/runnerTally'
import { awaitReplacements } from './awaitReplacements'
import { recoverSteps } from './recoverSteps'
import { halvesOf, requestsFor, type BatchRequest } from './requests'
import { withoutMoved } from './withoutMoved'
import type { Wait } from './verify'

/** requests of one plan that are under way at a time */
const concurrency = 4

/** The server's answer to a request that it refused. */
export interface StepError {
  status: number
  code: string
  message: string
  requestId?: string
  /** how many steps shared the request */
  shared: number
}

/** The progress of a plan, in its stored form. It is compact: a plan may have a hundred thousand steps. */
export interface PlanProgress {
  phase: 'applying' | 'verifying' | 'done'
  /** for each step, the code of its outcome (`codeOf`) */
  codes: Uint8Array
  errors: StepError[]
  /** for each step, the number of its error, counted from 1; 0: none */
  errorOf: Uint32Array
  /** Unix ms */
  startedAt: number
  /** Unix ms of the last answer to a write; 0 before the first */
  sentAt: number
  /** Unix ms; 0 until then */
  endedAt: number
  /** Whether the page was closed before all requests were sent. */
  interrupted: boolean
  /** by index of the step: what is known beyond its outcome; absent in plans of earlier versions */
  details?: Record<number, StepDetail>
}

/** What is known of a step beyond its outcome. */
export interface StepDetail {
  /** what the runners of its config do; of a step that is held back, those of the config that replaces its own */
  runners?: RunnerTally
  /** the config under whose name the former content of a runner was assigned again */
  restoredAs?: string
}

export const newProgress = (steps: readonly Step[], now: number): PlanProgress => ({
  phase: 'applying',
  codes: Uint8Array.from(steps, ({ skip }) => codeOf(skip ? 'skipped' : 'unsent')),
  errors: [],
  errorOf: new Uint32Array(steps.length),
  startedAt: now,
  sentAt: 0,
  endedAt: 0,
  interrupted: false,
})

export interface RunContext {
  steps: readonly Step[]
  progress: PlanProgress
  call: Call
  now: () => number
  wait: Wait
  /** the contents of runners that this run has deleted to replace them */
  former: FormerContents
  /** Resolves when `progress` is stored and would survive a crash. */
  save: () => Promise<void>
  /** Announces that `progress` has changed. */
  changed: () => void
}

/**
 * Sends each unsent request once; no request is ever sent twice. That a request is being sent is stored before it is
 * sent, so that it is not taken for unsent after a crash. When `stop` is aborted, nothing more is sent and the requests
 * under way are not cancelled. A step that deletes what an earlier one replaces waits until the replacement runs.
 */
export async function applyPlan(
  run: RunContext,
  oneRequestPerChange: boolean,
  stop: AbortSignal,
): Promise<void> {
  const { steps, progress } = run
  const changes = steps.flatMap(({ change }, step) =>
    outcomeOf(progress.codes[step]) === 'unsent' ? [{ step, change }] : [],
  )
  const waves = groupBy(changes, ({ change }) => kindOf(change).wave)
  const halt = new AbortController()
  const limit = createLimiter(concurrency)
  for (const [, wave] of [...waves].sort(([a], [b]) => a - b)) {
    const isHalted = () => stop.aborted || halt.signal.aborted
    if (!isHalted()) await awaitReplacements(run, wave, stop)
    const unsent = wave.filter(({ step }) => outcomeOf(progress.codes[step]) === 'unsent')
    await Promise.all(
      requestsFor(unsent, oneRequestPerChange).map((request) =>
        limit(async () => {
          if (isHalted()) return setOutcome(run, request.steps, 'cancelled')
          const steps = await withoutMoved(run, request.steps, stop)
          const rest = steps.length < request.steps.length ? wave.filter(isIn(steps)) : null
          for (const one of rest ? requestsFor(rest, oneRequestPerChange) : [request])
            if (!(await send(run, one, stop))) halt.abort()
        }),
      ),
    )
    // A later wave depends on every step of the earlier ones.
    if (wave.some(({ step }) => !isAccepted(progress, step))) halt.abort()
  }
  await run.save()
}

const isIn =
  (steps: readonly number[]) =>
  ({ step }: { step: number }) =>
    steps.includes(step)

const isAccepted = ({ codes }: PlanProgress, step: number) => outcomeOf(codes[step]) === 'accepted'

/** @returns whether further requests may be sent: false after `stop` was aborted or the session has ended */
async function send(run: RunContext, request: BatchRequest, stop: AbortSignal): Promise<boolean> {
  setOutcome(run, request.steps, 'sent')
  await run.save()
  // The plan may have been stopped, and another account signed in, while the progress was being stored.
  if (stop.aborted) {
    setOutcome(run, request.steps, 'cancelled')
    return false
  }
  try {
    await request.send(run.call, run.former)
    setOutcome(run, request.steps, 'accepted')
    return true
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    if (isTooLarge(error) && request.steps.length > 1) return await sendHalves(run, request, stop)
    addError(run.progress, request.steps, error)
    const outcome = mayHaveArrived(error) ? 'lost' : 'refused'
    setOutcome(run, request.steps, outcome)
    // After an unknown answer the replacement may still appear, so verification decides.
    if (outcome === 'refused') await recoverSteps(run, request.steps)
    return error.status !== 401
  } finally {
    run.progress.sentAt = run.now()
    await run.save()
  }
}

/** Sends a refused request in two halves, and these again in halves as long as they are too large. */
async function sendHalves(run: RunContext, request: BatchRequest, stop: AbortSignal) {
  const changeOf = (step: number): Change => {
    const found = run.steps[step]
    if (!found) throw new Error('a request for a step that the plan does not have')
    return found.change
  }
  let mayGoOn = true
  for (const half of halvesOf(request, changeOf)) {
    if (mayGoOn) mayGoOn = await send(run, half, stop)
    else setOutcome(run, half.steps, 'cancelled')
  }
  return mayGoOn
}

/** Whether a server or a proxy refused a request for its size before it did anything. */
const isTooLarge = ({ status }: ApiError) => status === 413 || status === 414

/**
 * Whether a failed write may have been done: its answer was missing or unreadable, or a gateway answered because the
 * server did not.
 */
const mayHaveArrived = ({ code, status }: ApiError) =>
  ['network', 'cut', 'timeout', 'not-json', 'shape', 'page'].includes(code) ||
  isGatewayStatus(status)

/** Records the error of the request that carried these steps. */
export function addError(progress: PlanProgress, steps: readonly number[], error: ApiError) {
  const { status, code, message, requestId } = error
  const shared = steps.length
  progress.errors.push({ status, code, message, shared, ...(requestId && { requestId }) })
  for (const step of steps) progress.errorOf[step] = progress.errors.length
}

/** Adds to what is known of a step beyond its outcome. */
export function setDetail({ progress }: RunContext, step: number, detail: StepDetail) {
  progress.details = { ...progress.details, [step]: { ...progress.details?.[step], ...detail } }
}

/** Sets the outcome of these steps and announces the change. */
export function setOutcome(
  { progress, changed }: RunContext,
  steps: readonly number[],
  outcome: Outcome,
) {
  for (const step of steps) progress.codes[step] = codeOf(outcome)
  changed()
}
