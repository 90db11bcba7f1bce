import type { Agent } from './rows'

/** Hostname and ip of agents by id, the form in which lists of runners and tags join them. */
export function agentSummaries(
  agents: Iterable<Agent>,
): Record<string, { hostname: string; ip: string }> {
  const byId = new Map<string, { hostname: string; ip: string }>()
  for (const { id, hostname, seed } of agents) byId.set(id, { hostname, ip: seed.ip })
  // fromEntries defines every id as an own key, also an id such as `__proto__`.
  return Object.fromEntries(byId)
}
