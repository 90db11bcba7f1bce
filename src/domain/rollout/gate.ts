import type { Limits } from './rollout'

/** An error in a runner: where, and the collector's words. The words change from hour to hour, the place does not. */
export interface RunnerFault {
  place: string
  message: string
}

/** What was read of one agent. */
export interface Evidence {
  /** as the server names it; null: the server does not list the agent */
  state: string | null
  /** its runner of the config; null: there is none */
  runner: { state: string; digest: string; faults: RunnerFault[] } | null
  /** the runner that should have given way is still there */
  old: boolean
  /** errors of the runner that gives way */
  oldFaults: RunnerFault[]
}

/** How an agent stood before its stage began. */
export interface Before {
  online: boolean
  /** places of the errors that it had already */
  faults: string[]
}

export type Reason =
  'missing' | 'content' | 'stopped' | 'oldRuns' | 'refused' | 'offline' | 'gone' | 'errors'

/**
 * What the gate says of an agent.
 *
 * - passed: it is connected and runs the new content, without an error that was not there before
 * - waiting: it may still come to that; the reason says what is missing
 * - failed: it will not, or has not in time
 * - apart: it was not connected before, so nothing can be told
 */
export interface Verdict {
  is: 'passed' | 'waiting' | 'failed' | 'apart'
  reason?: Reason
  /** the collector's or the server's words */
  message?: string
}

/** @param refused what the server said to the request for this agent, where it said no */
export function judge(
  found: Evidence,
  before: Before | undefined,
  { digest, refused }: { digest: string; refused?: string | undefined },
): Verdict {
  if (before && !before.online) return { is: 'apart' }
  if (found.state === null) return { is: 'failed', reason: 'gone' }
  if (found.state !== 'online') return { is: 'failed', reason: 'offline' }
  const { runner } = found
  if (!runner) {
    if (refused !== undefined) return failed('refused', refused)
    return waiting(found.old ? 'oldRuns' : 'missing')
  }
  const fresh = runner.faults.find(({ place }) => !before?.faults.includes(place))
  if (fresh) return failed('errors', fresh.message)
  if (runner.digest !== digest) return waiting('content')
  if (runner.state !== 'running') return waiting('stopped')
  return found.old ? waiting('oldRuns') : { is: 'passed' }
}

/** How an agent stands before anything is sent to it. */
export const beforeOf = ({ state, runner, oldFaults }: Evidence): Before => ({
  online: state === 'online',
  faults: [...(runner?.faults ?? []), ...oldFaults].map(({ place }) => place),
})

/** Who waits when time is up has failed. */
export const expired = (verdict: Verdict): Verdict =>
  verdict.is === 'waiting' ? { ...verdict, is: 'failed' } : verdict

/**
 * Whether a stage may be followed by the next. @param open ms that the gate has been open
 * @param earlier agents that failed before this stage and were not forgiven
 */
export function decide(
  verdicts: readonly Verdict[],
  { open, earlier, limits }: { open: number; earlier: number; limits: Limits },
): 'wait' | 'pass' | 'fail' {
  const own = countOf(verdicts, 'failed')
  if (own > 0 && own + earlier >= limits.failures) return 'fail'
  if (countOf(verdicts, 'waiting') > 0) return 'wait'
  return open >= limits.watch * 1000 ? 'pass' : 'wait'
}

export const countOf = (verdicts: readonly Verdict[], is: Verdict['is']): number =>
  verdicts.filter((verdict) => verdict.is === is).length

const waiting = (reason: Reason): Verdict => ({ is: 'waiting', reason })
const failed = (reason: Reason, message: string): Verdict => ({ is: 'failed', reason, message })
