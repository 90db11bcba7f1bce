import { isKnownEmpty } from '../../domain/partlyRead'
import { compare } from '../../lib/collections/compare'
import { addressPredicate } from '../../domain/agents/addresses'
import type { BulkSearch } from './bulkSearch'
import type { ListedAgent, ListedMachine } from '../../domain/agents/listedAgent'
import type { LocalFilters } from './localFilters'
import { kernelName, systemName } from '../../domain/agents/machine'
import { searchWords } from './pastedSearch'

type AgentPredicate = (agent: ListedAgent) => boolean

/** The data that the filters need besides the agents. */
export interface LocalFilterContext {
  /** the agents with a failing runner, by id; null before they were read */
  failing: ReadonlyMap<string, unknown> | null
  /** the bulk search in force */
  bulkSearch: BulkSearch | null
}

/** Whether an agent passes all filters that the server does not support. */
export function localFilterPredicate(
  filters: Pick<LocalFilters, 'untagged' | 'idle' | 'failing' | 'os' | 'address'> & {
    /** parts of the hostname */
    search: string
  },
  { failing, bulkSearch }: LocalFilterContext,
): AgentPredicate {
  const { untagged, idle, os, address } = filters
  const words = searchWords(filters.search)
  const conditions = [
    untagged && ((agent: ListedAgent) => isKnownEmpty(agent, 'tags')),
    idle && ((agent: ListedAgent) => isKnownEmpty(agent, 'runners')),
    filters.failing && (({ id }: ListedAgent) => failing?.has(id) ?? false),
    os !== '' && systemPredicate(os),
    address !== '' && addressPredicate(address),
    bulkSearch?.match,
    words.length > 1 && wordsPredicate(words),
  ].filter((condition): condition is AgentPredicate => typeof condition === 'function')
  return (agent) => conditions.every((condition) => condition(agent))
}

/** Whether a hostname contains all words, ignoring case. */
function wordsPredicate(words: readonly string[]): AgentPredicate {
  const wanted = words.map((word) => word.toLowerCase())
  return ({ hostname }) => {
    const name = hostname.toLowerCase()
    return wanted.every((word) => name.includes(word))
  }
}

/** Whether the platform or the kernel of an agent, with their versions, contains the text, ignoring case. */
function systemPredicate(text: string): AgentPredicate {
  const typed = text.trim().toLowerCase()
  /** A cache, since a fleet has few systems and many agents. */
  const results = new Map<string, boolean>()
  return ({ machine }) => {
    if (!machine) return false
    const names = systemNames(machine).join('\n')
    const cached = results.get(names)
    if (cached !== undefined) return cached
    const found = names.toLowerCase().includes(typed)
    results.set(names, found)
    return found
  }
}

const systemNames = (machine: ListedMachine) => [systemName(machine), kernelName(machine)]

/** The systems of the agents as options of the filter: platforms, and the versions of those that have several. */
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
