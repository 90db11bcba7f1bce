import { sameDigest } from '../../contract/normalConfig'
import type { RolloutLimits } from './rollout'

/** An error in a runner. The message changes from hour to hour, the location does not. */
export interface RunnerFault {
  location: string
  /** as the collector words it */
  message: string
}

/** The health of one agent, as it was read. */
export interface AgentHealth {
  /** as the server names it; null: the server does not list the agent */
  state: string | null
  /** its runner of the config; null: there is none */
  runner: { state: string; digest: string; faults: RunnerFault[] } | null
  /** Whether the runner of the replaced config is still there. */
  hasOldRunner: boolean
  /** the errors of the runner of the replaced config */
  oldFaults: RunnerFault[]
}

/** The health of an agent before its stage started. */
export interface Baseline {
  online: boolean
  /** locations of the errors that it already had */
  faults: string[]
}

export type VerdictReason =
  'missing' | 'content' | 'stopped' | 'oldRuns' | 'refused' | 'offline' | 'gone' | 'errors'

/**
 * What the gate says about an agent.
 *
 * - passed: it is online and runs the new content, without an error that it did not have before
 * - waiting: it may still pass; the reason says what is missing
 * - failed: it cannot pass, or has not passed in time
 * - excluded: it was not online before the stage, so its health is unknown
 */
export interface Verdict {
  is: 'passed' | 'waiting' | 'failed' | 'excluded'
  reason?: VerdictReason
  /** the message of the collector or of the server */
  message?: string
  /**
   * Whether the runner of the replaced config is back, after the new one did not come up; false: it is lost. Absent where
   * it was not assigned again.
   */
  restored?: boolean
}

/** @param refused the server's message where it refused the request for this agent */
export function verdictOf(
  health: AgentHealth,
  baseline: Baseline | undefined,
  { digest, refused }: { digest: string; refused?: string | undefined },
): Verdict {
  if (baseline && !baseline.online) return { is: 'excluded' }
  if (health.state === null) return { is: 'failed', reason: 'gone' }
  if (health.state !== 'online') return { is: 'failed', reason: 'offline' }
  const { runner } = health
  if (!runner) {
    if (refused !== undefined) return failed('refused', refused)
    return waiting(health.hasOldRunner ? 'oldRuns' : 'missing')
  }
  const newFault = runner.faults.find(({ location }) => !baseline?.faults.includes(location))
  if (newFault) return failed('errors', newFault.message)
  if (!sameDigest(runner.digest, digest)) return waiting('content')
  if (runner.state !== 'running') return waiting('stopped')
  return health.hasOldRunner ? waiting('oldRuns') : { is: 'passed' }
}

/** The baseline of an agent, from its health before anything is sent to it. */
export const baselineOf = ({ state, runner, oldFaults }: AgentHealth): Baseline => ({
  online: state === 'online',
  faults: [...(runner?.faults ?? []), ...oldFaults].map(({ location }) => location),
})

/** The verdict after the time limit: an agent that still waits has failed. */
export const expiredVerdict = (verdict: Verdict): Verdict =>
  verdict.is === 'waiting' ? { ...verdict, is: 'failed' } : verdict

/** Whether the replaced runner is deleted, the new one did not come up, and nothing was done about it yet. */
export const hasLostRunner = ({ is, reason, restored }: Verdict): boolean =>
  is === 'failed' && (reason === 'refused' || reason === 'missing') && restored === undefined

/**
 * Decides whether the next stage may start. @param open ms since the gate opened
 * @param earlier agents that failed in earlier stages and were not accepted by the user
 */
export function decideGate(
  verdicts: readonly Verdict[],
  { open, earlier, limits }: { open: number; earlier: number; limits: RolloutLimits },
): 'wait' | 'pass' | 'fail' {
  const failures = countVerdicts(verdicts, 'failed')
  if (failures > 0 && failures + earlier >= limits.maxFailures) return 'fail'
  if (countVerdicts(verdicts, 'waiting') > 0) return 'wait'
  return open >= limits.minWatch * 1000 ? 'pass' : 'wait'
}

export const countVerdicts = (verdicts: readonly Verdict[], is: Verdict['is']): number =>
  verdicts.filter((verdict) => verdict.is === is).length

const waiting = (reason: VerdictReason): Verdict => ({ is: 'waiting', reason })
const failed = (reason: VerdictReason, message: string): Verdict => ({
  is: 'failed',
  reason,
  message,
})
