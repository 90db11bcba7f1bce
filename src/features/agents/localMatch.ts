import { compare } from '../../lib/collections/compare'
import { addressMatch } from './addresses'
import type { Finder } from './find'
import type { ListedAgent, ListedMachine } from './listed'
import type { LocalFilters } from './localFilters'
import { kernelName, systemName } from './machine'

type Match = (agent: ListedAgent) => boolean

export interface Known {
  /** the agents with a failing runner; null while unread */
  failing: ReadonlyMap<string, unknown> | null
  /** looks for the list in force, if there is one */
  finder: Finder | null
}

/** What the server cannot filter by, as one condition. */
export function localMatch(
  filters: Pick<LocalFilters, 'untagged' | 'idle' | 'failing' | 'os' | 'address'>,
  { failing, finder }: Known,
): Match {
  const { untagged, idle, os, address } = filters
  const conditions = [
    untagged && (({ tags }: ListedAgent) => tags.length === 0),
    idle && (({ runners }: ListedAgent) => runners.length === 0),
    filters.failing && (({ id }: ListedAgent) => failing?.has(id) ?? false),
    os !== '' && systemMatch(os),
    address !== '' && addressMatch(address),
    finder?.match,
  ].filter((condition): condition is Match => typeof condition === 'function')
  return (agent) => conditions.every((condition) => condition(agent))
}

/** Whether platform or kernel, with their versions, hold this text, whatever the case. */
function systemMatch(text: string): Match {
  const typed = text.trim().toLowerCase()
  /** A fleet has few systems and many agents. */
  const known = new Map<string, boolean>()
  return ({ machine }) => {
    if (!machine) return false
    const names = systemNames(machine).join('\n')
    const before = known.get(names)
    if (before !== undefined) return before
    const found = names.toLowerCase().includes(typed)
    known.set(names, found)
    return found
  }
}

const systemNames = (machine: ListedMachine) => [systemName(machine), kernelName(machine)]

/** The systems of some agents, to choose from: platforms, and the versions of those that have several. */
export function systemsOf(agents: readonly ListedAgent[]): string[] {
  const systems = new Map<string, Map<string, ListedMachine>>()
  for (const { machine } of agents) {
    if (!machine) continue
    const name = machine.platform || machine.kernel
    const versions = systems.get(name) ?? new Map<string, ListedMachine>()
    systems.set(name, versions.set(machine.platform_version, machine))
  }
  return [...systems]
    .flatMap(([name, versions]) =>
      versions.size > 1 ? [name, ...[...versions.values()].map(systemName)] : [name],
    )
    .filter(Boolean)
    .sort((a, b) => compare(a.toLowerCase(), b.toLowerCase()))
}
