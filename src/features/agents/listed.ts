import type { Agent, Machine } from '../../contract/agents'

/** What the list shows of an agent, filters by and exports: all that a scan keeps of it. */
export type ListedAgent = Omit<Agent, 'raw' | 'machine'> & {
  machine?: ListedMachine | null | undefined
}

export type ListedMachine = Omit<Machine, 'disk' | 'boot_time'>

/** An agent without the parts that only its own page shows: a fleet of 100,000 has to fit into memory. */
export function listed({ raw: _, machine, ...agent }: Agent): ListedAgent {
  if (!machine) return agent
  const { disk: _disk, boot_time: _boot, ...rest } = machine
  return { ...agent, machine: rest }
}
