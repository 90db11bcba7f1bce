import type { Agent } from './rows'

/** Hostname and ip of agents by id, as lists of runners and tags bring them. */
export const joined = (agents: Iterable<Agent>): Record<string, { hostname: string; ip: string }> =>
  Object.fromEntries(
    Array.from(new Set(agents), ({ id, hostname, seed }) => [id, { hostname, ip: seed.ip }]),
  )
