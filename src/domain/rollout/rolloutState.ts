import { countOf, type Before, type Verdict } from './gate'
import type { Stage } from './rollout'

/**
 * - running: a tab works on it
 * - paused: somebody or something has halted it (`why`)
 * - interrupted: its tab went away
 * - done: all stages are through
 * - stopped: what was not handed out never will be
 * - takenBack: what was handed out is taken away again
 */
export type Phase = 'running' | 'paused' | 'interrupted' | 'done' | 'stopped' | 'takenBack'

/**
 * Why it is paused: the user, failing agents, a config that is no longer what it was or gone, or something that could not
 * be read or kept (`problem`).
 */
export type PauseReason = 'user' | 'failures' | 'changed' | 'gone' | 'trouble'

export interface StageState {
  /** `despite`: the user went on although agents failed or were not looked at */
  at: 'waiting' | 'handing' | 'gate' | 'passed' | 'despite'
  /** by agent: how they stood before */
  before: Record<string, Before>
  /** by agent, at the last look */
  verdicts: Record<string, Verdict>
  /** Unix ms; 0 before: the stage began, the gate opened, its last look, its end */
  beganAt: number
  openedAt: number
  lookedAt: number
  endedAt: number
}

/** How a hand-out fares. */
export interface RolloutState {
  phase: Phase
  why?: PauseReason
  /** what was said of the trouble */
  problem?: string
  /** the stage that it is at, from 0 */
  stage: number
  stages: StageState[]
  /** failures that the user has gone on despite of */
  forgiven: number
  /** Unix ms; 0 before */
  endedAt: number
}

export type RolloutEvent =
  | { is: 'begun'; before: Record<string, Before> }
  | { is: 'sent' | 'passed' | 'interrupted' | 'resumed' | 'despite' | 'stopped' | 'takenBack' }
  | { is: 'looked'; verdicts: Record<string, Verdict> }
  | { is: 'paused'; why: PauseReason; problem?: string }

export const newRolloutState = (stages: readonly Stage[]): RolloutState => ({
  phase: 'running',
  stage: 0,
  stages: stages.map(() => ({
    at: 'waiting',
    before: {},
    verdicts: {},
    beganAt: 0,
    openedAt: 0,
    lookedAt: 0,
    endedAt: 0,
  })),
  forgiven: 0,
  endedAt: 0,
})

/** The life of a hand-out. What cannot happen now changes nothing. @param now Unix ms */
export function nextState(
  course: RolloutState,
  happening: RolloutEvent,
  now: number,
): RolloutState {
  const { phase } = course
  const halted = phase === 'paused' || phase === 'interrupted'
  switch (happening.is) {
    case 'stopped':
      return halted || phase === 'running' ? ended(course, 'stopped', now) : course
    case 'takenBack':
      return phase === 'takenBack' ? course : ended(course, 'takenBack', now)
    case 'resumed':
      return halted ? reopened(calm(course)) : course
    case 'despite':
      return halted
        ? through({ ...calm(course), forgiven: failuresIn(course) }, 'despite', now)
        : course
  }
  if (phase !== 'running') return course
  const own = course.stages[course.stage]
  switch (happening.is) {
    case 'paused': {
      const { why, problem } = happening
      return { ...course, phase: 'paused', why, ...(problem && { problem }) }
    }
    case 'interrupted':
      return { ...course, phase: 'interrupted' }
    case 'begun':
      if (own?.at !== 'waiting') return course
      return within(course, { at: 'handing', before: happening.before, beganAt: now })
    case 'sent':
      return own?.at === 'handing' ? within(course, { at: 'gate', openedAt: now }) : course
    case 'looked':
      if (own?.at !== 'gate') return course
      return within(course, { verdicts: happening.verdicts, lookedAt: now })
    case 'passed':
      return own?.at === 'gate' ? through(course, 'passed', now) : course
  }
}

/** Agents that failed, in all stages so far. */
export const failuresIn = ({ stages }: Pick<RolloutState, 'stages'>): number =>
  stages.reduce((sum, { verdicts }) => sum + countOf(Object.values(verdicts), 'failed'), 0)

/** Whether nothing more comes of it by itself. */
export const isOver = ({ phase }: RolloutState): boolean =>
  phase === 'done' || phase === 'stopped' || phase === 'takenBack'

const within = (course: RolloutState, change: Partial<StageState>): RolloutState => ({
  ...course,
  stages: course.stages.map((one, i) => (i === course.stage ? { ...one, ...change } : one)),
})

function through(course: RolloutState, at: 'passed' | 'despite', now: number): RolloutState {
  const left = within(course, { at, endedAt: now })
  const stage = course.stage + 1
  return stage < course.stages.length ? { ...left, stage } : ended(left, 'done', now)
}

const ended = (course: RolloutState, phase: Phase, now: number): RolloutState => ({
  ...calm(course),
  phase,
  endedAt: course.endedAt || now,
})

/** At work, with nothing that speaks of a pause. */
const calm = ({ stage, stages, forgiven, endedAt }: RolloutState): RolloutState => ({
  phase: 'running',
  stage,
  stages,
  forgiven,
  endedAt,
})

/** A gate that was left opens anew, once what was never sent is: what held it back may have given way meanwhile. */
const reopened = (course: RolloutState): RolloutState =>
  course.stages[course.stage]?.at === 'gate' ? within(course, { at: 'handing' }) : course
