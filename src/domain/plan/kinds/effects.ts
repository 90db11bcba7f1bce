import type { PlanSnapshot, KnownAgent } from '../model/snapshot'
import type { Effect } from '../model/assessment'

/**
 * What follows on all these agents, counted.
 * @param effect undefined: an agent that was not read
 */
export function effectsOn(
  agents: ReadonlySet<string>,
  known: PlanSnapshot,
  config: string,
  effect: (agent: KnownAgent | null | undefined) => Effect,
): Effect[] {
  const counts = new Map<Effect['is'], number>()
  const count = (is: Effect['is']) => counts.set(is, (counts.get(is) ?? 0) + 1)
  for (const id of agents) {
    const agent = known.agents.get(id)
    count(effect(agent).is)
    if (agent && agent.state !== 'online') count('offline')
  }
  return Array.from(counts, ([is, count]) => ({
    is,
    config: is === 'offline' ? '' : config,
    agents: count,
  }))
}
