import type { Agent, Machine } from '../../contract/agents'

/** The part of an agent that the list shows, filters by and exports, and that a scan keeps. */
export type ListedAgent = Omit<Agent, 'raw' | 'machine'> & {
  machine?: ListedMachine | null | undefined
}

export type ListedMachine = Omit<Machine, 'disk' | 'boot_time' | 'interface'> & {
  interface: Pick<Machine['interface'][number], 'ip' | 'mac'>[]
}

/** Drops the parts of an agent that only its own page shows, so that a fleet of 100,000 fits into memory. */
export function toListedAgent(whole: Agent): ListedAgent {
  const { raw: _raw, machine, ...agent } = whole
  if (!machine) return agent
  const { disk: _disk, boot_time: _boot, interface: nics, ...rest } = machine
  return { ...agent, machine: { ...rest, interface: nics.map(({ ip, mac }) => ({ ip, mac })) } }
}
