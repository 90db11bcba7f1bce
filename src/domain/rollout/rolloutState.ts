import { countVerdicts, type Baseline, type Verdict } from './gate'
import type { RolloutStage } from './rollout'

/**
 * - running: a tab works on it
 * - paused: the user or a problem has paused it (`pauseReason`)
 * - interrupted: the tab that worked on it was closed
 * - done: all stages are complete
 * - cancelled: the agents that had not got the config will not get it
 * - rolledBack: the assignments were reversed
 */
export type RolloutPhase =
  'running' | 'paused' | 'interrupted' | 'done' | 'cancelled' | 'rolledBack'

/**
 * - user: the user paused it
 * - failures: too many agents failed
 * - changed, gone: the config has other content than at the start, or the server does not list it any more
 * - error: something could not be read or stored (`pauseMessage`)
 */
export type PauseReason = 'user' | 'failures' | 'changed' | 'gone' | 'error'

/** `overridden`: the user continued although agents had failed or were not checked. */
export type StageStatus = 'waiting' | 'assigning' | 'gate' | 'passed' | 'overridden'

export interface StageState {
  status: StageStatus
  /** by agent id: its health before the stage started */
  baseline: Record<string, Baseline>
  /** by agent id: the verdict of the last check */
  verdicts: Record<string, Verdict>
  /** Unix ms, 0 until then: when the stage started, its gate opened, it was last checked, it ended */
  startedAt: number
  openedAt: number
  checkedAt: number
  endedAt: number
}

/** The progress of a rollout, as it is stored in this browser. */
export interface RolloutState {
  phase: RolloutPhase
  pauseReason?: PauseReason
  /** the message of the error that paused it */
  pauseMessage?: string
  /** index of the current stage */
  stage: number
  stages: StageState[]
  /** failed agents in spite of which the user continued */
  acceptedFailures: number
  /** Unix ms; 0 until then */
  endedAt: number
}

export type RolloutEvent =
  | { is: 'started'; baseline: Record<string, Baseline> }
  | {
      is:
        | 'assigned'
        | 'passed'
        | 'interrupted'
        | 'resumed'
        | 'continuedAnyway'
        | 'cancelled'
        | 'rolledBack'
    }
  | { is: 'checked'; verdicts: Record<string, Verdict> }
  | { is: 'paused'; reason: PauseReason; message?: string }

export const newRolloutState = (stages: readonly RolloutStage[]): RolloutState => ({
  phase: 'running',
  stage: 0,
  stages: stages.map(() => ({
    status: 'waiting',
    baseline: {},
    verdicts: {},
    startedAt: 0,
    openedAt: 0,
    checkedAt: 0,
    endedAt: 0,
  })),
  acceptedFailures: 0,
  endedAt: 0,
})

/** The state after an event. An event that the state does not allow changes nothing. @param now Unix ms */
export function nextState(state: RolloutState, event: RolloutEvent, now: number): RolloutState {
  const { phase } = state
  const halted = phase === 'paused' || phase === 'interrupted'
  switch (event.is) {
    case 'cancelled':
      return halted || phase === 'running' ? ended(state, 'cancelled', now) : state
    case 'rolledBack':
      return phase === 'rolledBack' ? state : ended(state, 'rolledBack', now)
    case 'resumed':
      return halted ? reopenGate(running(state)) : state
    case 'continuedAnyway':
      return halted
        ? finishStage({ ...running(state), acceptedFailures: failuresIn(state) }, 'overridden', now)
        : state
  }
  if (phase !== 'running') return state
  const current = state.stages[state.stage]
  switch (event.is) {
    case 'paused': {
      const { reason, message } = event
      return {
        ...state,
        phase: 'paused',
        pauseReason: reason,
        ...(message && { pauseMessage: message }),
      }
    }
    case 'interrupted':
      return { ...state, phase: 'interrupted' }
    case 'started':
      if (current?.status !== 'waiting') return state
      return updateStage(state, { status: 'assigning', baseline: event.baseline, startedAt: now })
    case 'assigned':
      return current?.status === 'assigning'
        ? updateStage(state, { status: 'gate', openedAt: now })
        : state
    case 'checked':
      if (current?.status !== 'gate') return state
      return updateStage(state, { verdicts: event.verdicts, checkedAt: now })
    case 'passed':
      return current?.status === 'gate' ? finishStage(state, 'passed', now) : state
  }
}

/** Counts the agents that failed, over all stages. */
export const failuresIn = ({ stages }: Pick<RolloutState, 'stages'>): number =>
  stages.reduce((sum, { verdicts }) => sum + countVerdicts(Object.values(verdicts), 'failed'), 0)

/** Whether the rollout has ended and cannot be resumed. */
export const isOver = ({ phase }: RolloutState): boolean =>
  phase === 'done' || phase === 'cancelled' || phase === 'rolledBack'

const updateStage = (state: RolloutState, change: Partial<StageState>): RolloutState => ({
  ...state,
  stages: state.stages.map((one, i) => (i === state.stage ? { ...one, ...change } : one)),
})

function finishStage(
  state: RolloutState,
  status: 'passed' | 'overridden',
  now: number,
): RolloutState {
  const finished = updateStage(state, { status, endedAt: now })
  const stage = state.stage + 1
  return stage < state.stages.length ? { ...finished, stage } : ended(finished, 'done', now)
}

const ended = (state: RolloutState, phase: RolloutPhase, now: number): RolloutState => ({
  ...running(state),
  phase,
  endedAt: state.endedAt || now,
})

/** The state as running, without the reason of a pause. */
const running = ({ stage, stages, acceptedFailures, endedAt }: RolloutState): RolloutState => ({
  phase: 'running',
  stage,
  stages,
  acceptedFailures,
  endedAt,
})

/** Returns a stage at its gate to assigning: changes that were never sent may be possible now. */
const reopenGate = (state: RolloutState): RolloutState =>
  state.stages[state.stage]?.status === 'gate' ? updateStage(state, { status: 'assigning' }) : state
