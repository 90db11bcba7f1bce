import type { Agent } from './rows'

/** Hostname and ip of agents by id, as lists of runners and tags bring them. */
export function joined(agents: Iterable<Agent>): Record<string, { hostname: string; ip: string }> {
  // Without a prototype an id such as `__proto__` is a key like any other.
  const byId: Record<string, { hostname: string; ip: string }> = Object.create(null)
  for (const { id, hostname, seed } of agents) byId[id] ??= { hostname, ip: seed.ip }
  return byId
}
