import { ApiError } from '../../../api/errors'
import type { Call } from '../../../api/http'
import { createLimiter } from '../../../api/limiter'
import { codeOf, outcomeOf, type Outcome } from '../model/outcomes'
import type { Step } from '../model/plan'
import { groupBy } from '../../../lib/collections/groupBy'
import { requestsFor, type Request } from './requests'

/** Requests of one plan on their way at a time. */
const inFlight = 4

/** What the server said to a request that it declined. */
export interface StepError {
  status: number
  code: string
  message: string
  requestId?: string
  /** how many steps shared the request */
  shared: number
}

/** How a plan fares. Kept as it is, and small: a plan may have a hundred thousand steps. */
export interface Progress {
  phase: 'applying' | 'verifying' | 'done'
  /** an outcome a step, as `codeOf` counts them */
  codes: Uint8Array
  errors: StepError[]
  /** which error a step met, from 1; 0 is none */
  errorOf: Uint32Array
  /** Unix ms */
  startedAt: number
  /** Unix ms of the last answer to a write; 0 before */
  sentAt: number
  /** Unix ms; 0 before */
  endedAt: number
  /** Its page went away before all was sent. */
  interrupted: boolean
}

export const newProgress = (steps: readonly Step[], now: number): Progress => ({
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
  progress: Progress
  call: Call
  now: () => number
  /** Resolves when what is in `progress` would survive a crash. */
  save: () => Promise<void>
  /** Tells whoever watches. */
  changed: () => void
}

/**
 * Sends what is unsent, each request once and never again. That a request goes out is kept before it does, so that
 * nobody later takes it for unsent. `stop` leaves what is on its way alone and sends nothing more.
 */
export async function apply(run: RunContext, singly: boolean, stop: AbortSignal): Promise<void> {
  const { steps, progress } = run
  const members = steps.flatMap(({ change }, step) =>
    outcomeOf(progress.codes[step]) === 'unsent' ? [{ step, change }] : [],
  )
  const requests = requestsFor(members, singly)
  const waves = groupBy(requests, ({ wave }) => wave)
  const halt = new AbortController()
  const limit = createLimiter(inFlight)
  for (const wave of waves.values()) {
    await Promise.all(
      wave.map((request) =>
        limit(async () => {
          if (stop.aborted || halt.signal.aborted) return mark(run, request.steps, 'cancelled')
          if (!(await send(run, request, stop))) halt.abort()
        }),
      ),
    )
    // What a later wave stands on has to be there.
    if (wave.some(({ steps }) => steps.some((step) => !isAccepted(progress, step)))) halt.abort()
  }
  await run.save()
}

const isAccepted = ({ codes }: Progress, step: number) => outcomeOf(codes[step]) === 'accepted'

/** @returns whether sending more makes sense: false once it is called off, or nobody is signed in */
async function send(run: RunContext, request: Request, stop: AbortSignal): Promise<boolean> {
  mark(run, request.steps, 'sent')
  await run.save()
  // Called off meanwhile: whoever did so may be somebody else by now.
  if (stop.aborted) {
    mark(run, request.steps, 'cancelled')
    return false
  }
  try {
    await request.send(run.call)
    mark(run, request.steps, 'accepted')
    return true
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    note(run.progress, request.steps, error)
    mark(run, request.steps, wasLost(error) ? 'lost' : 'refused')
    return error.status !== 401
  } finally {
    run.progress.sentAt = run.now()
    await run.save()
  }
}

/** Whether a write may have reached the server although nothing it said came back. */
const wasLost = ({ code }: ApiError) =>
  code === 'network' || code === 'timeout' || code === 'not-json' || code === 'shape'

function note(progress: Progress, steps: number[], error: ApiError) {
  const { status, code, message, requestId } = error
  const shared = steps.length
  progress.errors.push({ status, code, message, shared, ...(requestId && { requestId }) })
  for (const step of steps) progress.errorOf[step] = progress.errors.length
}

export function mark({ progress, changed }: RunContext, steps: readonly number[], to: Outcome) {
  for (const step of steps) progress.codes[step] = codeOf(to)
  changed()
}
