import type { RolloutMember, RolloutStage } from './rollout'

/** An agent to which a config may be assigned. */
export interface Candidate extends RolloutMember {
  online: boolean
  tags: readonly string[]
}

/** How agents are divided into stages. */
export type Split =
  /** `first` agents, then each stage `factor` times as many, at most `cap` */
  | { by: 'size'; first: number; factor: number; cap: number }
  /** one stage per tag, in this order; an agent with several of the tags is in the stage of the first */
  | { by: 'tag'; tags: readonly string[] }

export const defaultSplit = { by: 'size', first: 3, factor: 5, cap: 100 } as const

/** The stages in their order. Agents that are not online form the last stage: their health cannot be checked. */
export function stagesOf(candidates: readonly Candidate[], split: Split): RolloutStage[] {
  const online = candidates.filter((one) => one.online)
  const offline = candidates.filter((one) => !one.online)
  const gated = split.by === 'size' ? bySize(online, split) : byTag(online, split.tags)
  const last = { tag: '', members: offline.map(memberOf), gated: false }
  return [...gated, last].filter(({ members }) => members.length > 0)
}

function bySize(
  agents: readonly Candidate[],
  split: Extract<Split, { by: 'size' }>,
): RolloutStage[] {
  const cap = Math.max(1, Math.floor(split.cap))
  const stages: RolloutStage[] = []
  let size = Math.max(1, Math.floor(split.first))
  for (let from = 0; from < agents.length;) {
    const count = Math.min(size, cap)
    stages.push(stageOf('', agents.slice(from, from + count)))
    from += count
    size = Math.max(size, Math.min(cap, Math.floor(size * split.factor)))
  }
  return stages
}

function byTag(agents: readonly Candidate[], tags: readonly string[]): RolloutStage[] {
  const remaining = new Set(agents)
  const stages = tags.map((tag) => {
    const tagged = [...remaining].filter((agent) => agent.tags.includes(tag))
    for (const agent of tagged) remaining.delete(agent)
    return stageOf(tag, tagged)
  })
  return [...stages, stageOf('', [...remaining])]
}

const stageOf = (tag: string, agents: readonly Candidate[]): RolloutStage => ({
  tag,
  members: agents.map(memberOf),
  gated: true,
})

const memberOf = ({ id, name }: Candidate): RolloutMember => ({ id, name })
