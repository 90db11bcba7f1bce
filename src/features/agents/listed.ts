import type { Agent, Machine } from '../../contract/agents'

/** What the list shows of an agent, filters by and exports: all that a scan keeps of it. */
export type ListedAgent = Omit<Agent, 'raw' | 'machine'> & {
  machine?: ListedMachine | null | undefined
}

export type ListedMachine = Omit<Machine, 'disk' | 'boot_time' | 'interface'> & {
  interface: Pick<Machine['interface'][number], 'ip' | 'mac'>[]
}

/** An agent without the parts that only its own page shows: a fleet of 100,000 has to fit into memory. */
export function listed(whole: Agent): ListedAgent {
  const { raw: _raw, machine, ...agent } = whole
  if (!machine) return agent
  const { disk: _disk, boot_time: _boot, interface: nics, ...rest } = machine
  return { ...agent, machine: { ...rest, interface: nics.map(({ ip, mac }) => ({ ip, mac })) } }
}
