import type { Member, Stage } from './rollout'

/** An agent that a config may be handed to. */
export interface Candidate extends Member {
  /** whether it is connected */
  online: boolean
  tags: readonly string[]
}

/** How agents are divided into stages. */
export type Split =
  /** so many, then each time so many times more, at most `cap` */
  | { by: 'size'; first: number; factor: number; cap: number }
  /** one stage a tag, in this order; an agent goes with the first of them that it has */
  | { by: 'tag'; tags: readonly string[] }

export const usualSplit = { by: 'size', first: 3, factor: 5, cap: 100 } as const

/** The stages in their order. Those who are not connected come last: nothing can be told of them. */
export function stagesOf(candidates: readonly Candidate[], split: Split): Stage[] {
  const online = candidates.filter((one) => one.online)
  const offline = candidates.filter((one) => !one.online)
  const gated = split.by === 'size' ? bySize(online, split) : byTag(online, split.tags)
  const last = { tag: '', members: offline.map(memberOf), gated: false }
  return [...gated, last].filter(({ members }) => members.length > 0)
}

function bySize(agents: readonly Candidate[], split: Extract<Split, { by: 'size' }>): Stage[] {
  const cap = Math.max(1, Math.floor(split.cap))
  const stages: Stage[] = []
  let size = Math.max(1, Math.floor(split.first))
  for (let from = 0; from < agents.length;) {
    const most = Math.min(size, cap)
    stages.push(stageOf('', agents.slice(from, from + most)))
    from += most
    size = Math.max(size, Math.min(cap, Math.floor(size * split.factor)))
  }
  return stages
}

function byTag(agents: readonly Candidate[], tags: readonly string[]): Stage[] {
  const left = new Set(agents)
  const stages = tags.map((tag) => {
    const own = [...left].filter((agent) => agent.tags.includes(tag))
    for (const agent of own) left.delete(agent)
    return stageOf(tag, own)
  })
  return [...stages, stageOf('', [...left])]
}

const stageOf = (tag: string, agents: readonly Candidate[]): Stage => ({
  tag,
  members: agents.map(memberOf),
  gated: true,
})

const memberOf = ({ id, name }: Candidate): Member => ({ id, name })
