import type { StageState } from '../../domain/rollout/rolloutState'
import { isOver } from '../../domain/rollout/rolloutState'
import type { Verdict } from '../../domain/rollout/gate'
import type { RolloutMember, Rollout } from '../../domain/rollout/rollout'

/** The groups by which the agents of a rollout are filtered. */
export const agentGroups = ['passed', 'failed', 'waiting', 'excluded', 'notStarted'] as const
export type AgentGroup = (typeof agentGroups)[number]

/** The status of an agent that was not checked. */
export type UncheckedStatus =
  'ungated' | 'requested' | 'assigning' | 'notStarted' | 'unsent' | 'overridden'

/** An agent of a rollout with its status. */
export interface AgentRow extends RolloutMember {
  /** index of its stage */
  stage: number
  group: AgentGroup
  /** the verdict of the last check; undefined: it was not checked, see `unchecked` */
  verdict: Verdict | undefined
  unchecked: UncheckedStatus
}

/** All agents, in the order of the stages. */
export const rowsOf = ({ stages, state }: Pick<Rollout, 'stages' | 'state'>): AgentRow[] =>
  stages.flatMap(({ members, gated }, stage) => {
    const stageState = state.stages[stage]
    return members.map((member) => {
      const verdict = stageState?.verdicts[member.id]
      const unchecked = uncheckedOf(stageState, gated, isOver(state))
      return {
        ...member,
        stage,
        verdict,
        unchecked,
        group: verdict ? groupOf[verdict.is] : groupOfUnchecked[unchecked],
      }
    })
  })

/** Counts the agents of each group. */
export function countRows(rows: readonly AgentRow[]): Record<AgentGroup, number> {
  const counts = { passed: 0, failed: 0, waiting: 0, excluded: 0, notStarted: 0 }
  for (const { group } of rows) counts[group] += 1
  return counts
}

const groupOf: Record<Verdict['is'], AgentGroup> = {
  passed: 'passed',
  failed: 'failed',
  waiting: 'waiting',
  excluded: 'excluded',
}

const groupOfUnchecked: Record<UncheckedStatus, AgentGroup> = {
  ungated: 'excluded',
  requested: 'waiting',
  assigning: 'waiting',
  overridden: 'waiting',
  notStarted: 'notStarted',
  unsent: 'notStarted',
}

function uncheckedOf(
  stage: StageState | undefined,
  gated: boolean,
  over: boolean,
): UncheckedStatus {
  if (!stage || stage.status === 'waiting') return over ? 'unsent' : 'notStarted'
  if (stage.status === 'assigning') return 'assigning'
  if (!gated) return 'ungated'
  return stage.status === 'gate' ? 'requested' : 'overridden'
}
