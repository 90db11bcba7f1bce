import { agentStates, type AgentQuery } from '../../contract/agents'
import { compare } from '../../lib/collections/compare'
import { sortedSlice } from '../../lib/collections/sortedSlice'
import type { ListedAgent } from '../../domain/agents/listedAgent'

type Order = Pick<AgentQuery, 'sort' | 'order'>
type Compare = (a: ListedAgent, b: ListedAgent) => number

/** Sorts agents as the server does: texts by code unit, equal ones by id; descending is the exact reverse. */
export const sortAgents = (agents: readonly ListedAgent[], order: Order): ListedAgent[] =>
  [...agents].sort(compareBy(order))

/** One page of the sorted agents, without sorting all of them. */
export const pageOfAgents = (
  agents: readonly ListedAgent[],
  { page, size, ...order }: Order & Pick<AgentQuery, 'page' | 'size'>,
): ListedAgent[] => sortedSlice(agents, compareBy(order), (page - 1) * size, page * size)

function compareBy({ sort, order }: Order): Compare {
  const ascending = comparators[sort]
  return order === 'ascend' ? ascending : (a, b) => ascending(b, a)
}

const byId: Compare = (a, b) => compare(a.id, b.id)
const comparators: Record<AgentQuery['sort'], Compare> = {
  hostname: (a, b) => compare(a.hostname, b.hostname) || byId(a, b),
  ip: (a, b) => compare(a.ip, b.ip) || byId(a, b),
  state: (a, b) => compare(a.state, b.state) || byId(a, b),
  create_time: (a, b) => compare(a.create_time ?? 0, b.create_time ?? 0) || byId(a, b),
}

/** The number of agents in each state: all documented states, and others that occur. */
export function countStates(agents: readonly ListedAgent[]): Map<string, number> {
  const counts = new Map<string, number>(agentStates.map((state) => [state, 0]))
  for (const { state } of agents) counts.set(state, (counts.get(state) ?? 0) + 1)
  return counts
}
