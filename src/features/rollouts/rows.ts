import type { StageState } from '../../domain/rollout/rolloutState'
import { isOver } from '../../domain/rollout/rolloutState'
import type { Verdict } from '../../domain/rollout/gate'
import type { Member, Rollout } from '../../domain/rollout/rollout'

/** What operators sort the agents of a hand-out by. */
export const groups = ['passed', 'failed', 'waiting', 'apart', 'notYet'] as const
export type Group = (typeof groups)[number]

/** What can be said of an agent that no look has told of. */
export type Unseen = 'ungated' | 'requested' | 'handing' | 'notYet' | 'unsent' | 'left'

/** An agent of a hand-out and how it fares. */
export interface AgentRow extends Member {
  /** from 0 */
  stage: number
  group: Group
  /** what the last look said; without one it is `unseen` */
  verdict: Verdict | undefined
  unseen: Unseen
}

/** All agents, in the order of the stages. */
export const rowsOf = ({ stages, state: course }: Pick<Rollout, 'stages' | 'state'>): AgentRow[] =>
  stages.flatMap(({ members, gated }, stage) => {
    const own = course.stages[stage]
    return members.map((member) => {
      const verdict = own?.verdicts[member.id]
      const unseen = unseenOf(own, gated, isOver(course))
      return {
        ...member,
        stage,
        verdict,
        unseen,
        group: verdict ? groupOf[verdict.is] : groupsOfUnseen[unseen],
      }
    })
  })

/** How many agents there are of each group. */
export function countRows(rows: readonly AgentRow[]): Record<Group, number> {
  const counts = { passed: 0, failed: 0, waiting: 0, apart: 0, notYet: 0 }
  for (const { group } of rows) counts[group] += 1
  return counts
}

const groupOf: Record<Verdict['is'], Group> = {
  passed: 'passed',
  failed: 'failed',
  waiting: 'waiting',
  apart: 'apart',
}

const groupsOfUnseen: Record<Unseen, Group> = {
  ungated: 'apart',
  requested: 'waiting',
  handing: 'waiting',
  left: 'waiting',
  notYet: 'notYet',
  unsent: 'notYet',
}

function unseenOf(stage: StageState | undefined, gated: boolean, over: boolean): Unseen {
  if (!stage || stage.at === 'waiting') return over ? 'unsent' : 'notYet'
  if (stage.at === 'handing') return 'handing'
  if (!gated) return 'ungated'
  return stage.at === 'gate' ? 'requested' : 'left'
}
