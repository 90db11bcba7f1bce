import type { PlanSnapshot, AgentSnapshot } from '../model/snapshot'
import type { Effect } from '../model/assessment'

/** Counts the effects on these agents. @param effect of one agent; undefined: it was not read, null: it is not listed */
export function countEffects(
  agents: ReadonlySet<string>,
  snapshot: PlanSnapshot,
  config: string,
  effect: (agent: AgentSnapshot | null | undefined) => Effect,
): Effect[] {
  const counts = new Map<Effect['is'], number>()
  const count = (is: Effect['is']) => counts.set(is, (counts.get(is) ?? 0) + 1)
  for (const id of agents) {
    const agent = snapshot.agents.get(id)
    count(effect(agent).is)
    if (agent && agent.state !== 'online') count('offline')
  }
  return Array.from(counts, ([is, count]) => ({
    is,
    config: is === 'offline' ? '' : config,
    agents: count,
  }))
}
