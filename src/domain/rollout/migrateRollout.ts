import type { Rollout, RolloutLimits } from './rollout'
import type { PauseReason, RolloutPhase, RolloutState, StageStatus } from './rolloutState'
import type { Baseline, Verdict } from './gate'

/** A rollout as earlier versions stored it. */
export interface EarlierRollout extends Omit<Rollout, 'limits' | 'state'> {
  limits: { failures: number; settle: number; watch: number; onFailure: 'pause' | 'takeBack' }
  course: EarlierState
}

interface EarlierState {
  phase: Exclude<RolloutPhase, 'cancelled' | 'rolledBack'> | 'stopped' | 'takenBack'
  why?: Exclude<PauseReason, 'error'> | 'trouble'
  problem?: string
  stage: number
  stages: EarlierStage[]
  forgiven: number
  endedAt: number
}

interface EarlierStage {
  at: 'waiting' | 'handing' | 'gate' | 'passed' | 'despite'
  before: Record<string, Baseline>
  verdicts: Record<
    string,
    Omit<Verdict, 'is'> & { is: Exclude<Verdict['is'], 'excluded'> | 'apart' }
  >
  beganAt: number
  openedAt: number
  lookedAt: number
  endedAt: number
}

/** Reads a stored rollout in the form of this version; one in the current form is returned as it is. */
export function migrateRollout(row: Rollout | EarlierRollout): Rollout {
  if (!('course' in row)) return row
  const { course, limits, ...rest } = row
  return { ...rest, limits: limitsOf(limits), state: stateOf(course) }
}

const limitsOf = (limits: EarlierRollout['limits']): RolloutLimits => ({
  maxFailures: limits.failures,
  applyTimeout: limits.settle,
  minWatch: limits.watch,
  onFailure: limits.onFailure === 'takeBack' ? 'rollBack' : limits.onFailure,
})

const stateOf = ({
  phase,
  why,
  problem,
  forgiven,
  stages,
  ...state
}: EarlierState): RolloutState => ({
  ...state,
  phase: phase === 'stopped' ? 'cancelled' : phase === 'takenBack' ? 'rolledBack' : phase,
  ...(why && { pauseReason: why === 'trouble' ? 'error' : why }),
  ...(problem && { pauseMessage: problem }),
  acceptedFailures: forgiven,
  stages: stages.map(({ at, before, verdicts, beganAt, lookedAt, ...stage }) => ({
    ...stage,
    status: statusOf[at],
    baseline: before,
    verdicts: Object.fromEntries(
      Object.entries(verdicts).map(([id, { is, ...verdict }]) => [
        id,
        { ...verdict, is: is === 'apart' ? 'excluded' : is },
      ]),
    ),
    startedAt: beganAt,
    checkedAt: lookedAt,
  })),
})

const statusOf: Record<EarlierStage['at'], StageStatus> = {
  waiting: 'waiting',
  handing: 'assigning',
  gate: 'gate',
  passed: 'passed',
  despite: 'overridden',
}
