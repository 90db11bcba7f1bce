import type { AgentWire } from '../../src/contract/agents'
import { agents } from '../../src/contract/agents'
import type { World } from '../../mocks/world/World'

/** An agent as the world lists it. Throws when there is none. */
export function agentOf(world: World, id: string): AgentWire {
  const { agentList } = world.agents.list({ ...agents.list.query.parse({}), id })
  const agent = agentList.find((agent) => agent.id === id)
  if (!agent) throw new Error(`the world has no agent ${id}`)
  return agent
}

/** The ids of the agents that run a config. */
export const agentsRunning = (world: World, config: string) =>
  Array.from(world.fleet.runnersOf(config), ({ agent }) => agent.id).sort()
