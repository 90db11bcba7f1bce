import type { Agent } from './rows'

/** Hostname and ip of agents by id, as lists of runners and tags bring them. */
export function joined(agents: Iterable<Agent>): Record<string, { hostname: string; ip: string }> {
  const byId = new Map<string, { hostname: string; ip: string }>()
  for (const { id, hostname, seed } of agents) byId.set(id, { hostname, ip: seed.ip })
  // Makes own members of all ids, also of one such as `__proto__`.
  return Object.fromEntries(byId)
}
