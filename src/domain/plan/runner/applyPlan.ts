import { ApiError } from '../../../api/errors'
import type { Call } from '../../../api/http'
import { createLimiter } from '../../../api/limiter'
import { codeOf, outcomeOf, type Outcome } from '../model/outcomes'
import type { Step } from '../model/plan'
import { groupBy } from '../../../lib/collections/groupBy'
import { requestsFor, type BatchRequest } from './requests'

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
  /** Resolves when `progress` is stored and would survive a crash. */
  save: () => Promise<void>
  /** Announces that `progress` has changed. */
  changed: () => void
}

/**
 * Sends each unsent request once; no request is ever sent twice. That a request is being sent is stored before it is
 * sent, so that it is not taken for unsent after a crash. When `stop` is aborted, nothing more is sent and the requests
 * under way are not cancelled.
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
  const requests = requestsFor(changes, oneRequestPerChange)
  const waves = groupBy(requests, ({ wave }) => wave)
  const halt = new AbortController()
  const limit = createLimiter(concurrency)
  for (const wave of waves.values()) {
    await Promise.all(
      wave.map((request) =>
        limit(async () => {
          if (stop.aborted || halt.signal.aborted)
            return setOutcome(run, request.steps, 'cancelled')
          if (!(await send(run, request, stop))) halt.abort()
        }),
      ),
    )
    // A later wave depends on every step of the earlier ones.
    if (wave.some(({ steps }) => steps.some((step) => !isAccepted(progress, step)))) halt.abort()
  }
  await run.save()
}

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
    await request.send(run.call)
    setOutcome(run, request.steps, 'accepted')
    return true
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    addError(run.progress, request.steps, error)
    setOutcome(run, request.steps, mayHaveArrived(error) ? 'lost' : 'refused')
    return error.status !== 401
  } finally {
    run.progress.sentAt = run.now()
    await run.save()
  }
}

/** Whether a failed write may have reached the server: its answer was missing or unreadable. */
const mayHaveArrived = ({ code }: ApiError) =>
  code === 'network' || code === 'timeout' || code === 'not-json' || code === 'shape'

function addError(progress: PlanProgress, steps: number[], error: ApiError) {
  const { status, code, message, requestId } = error
  const shared = steps.length
  progress.errors.push({ status, code, message, shared, ...(requestId && { requestId }) })
  for (const step of steps) progress.errorOf[step] = progress.errors.length
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
