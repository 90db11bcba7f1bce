import { macDigits } from '../../domain/agents/addresses'
import type { ListedAgent } from '../../domain/agents/listedAgent'
import { trimEndOf } from '../../lib/text/trimEndOf'

/** The most entries of one bulk search. */
export const maxEntries = 10_000

const separators = /[\s\u200B,;|，；、]+/
const wrapping = '"\'`“”‘’<>()[]{}'
const wrappedFrom = /^["'`“”‘’<>()[\]{}]+/

/** Splits pasted text into entries, without separators, quotes and repeats. */
export function parseEntries(pasted: string): { entries: string[]; repeated: number } {
  const all = pasted
    .split(separators)
    .map((word) => trimEndOf(word.replace(wrappedFrom, ''), wrapping))
    .filter(Boolean)
  const entries = new Map<string, string>()
  for (const entry of all) {
    const key = keyOf(entry)
    if (!entries.has(key)) entries.set(key, entry)
  }
  return { entries: [...entries.values()], repeated: all.length - entries.size }
}

/** The result of a bulk search among some agents. */
export interface BulkSearchResult {
  /** the number of entries */
  total: number
  /** the number of entries that match an agent */
  found: number
  /** the entries that match none, as they were pasted */
  missing: string[]
  /** entries that match more than one agent, with the number of these agents */
  ambiguous: { entry: string; agents: number }[]
}

/** A bulk search, ready to match agents. */
export interface BulkSearch {
  /** Whether any entry matches the agent. */
  match: (agent: ListedAgent) => boolean
  /** Counts the agents that each entry matches. */
  report: (agents: readonly ListedAgent[]) => BulkSearchResult
}

/**
 * Matches agents by entries, each a whole hostname, IP address, MAC or id, ignoring case and the separators of MACs. All
 * names and interfaces of an agent are compared.
 */
export function createBulkSearch(entries: readonly string[]): BulkSearch {
  const indexByKey = new Map(entries.map((entry, index) => [keyOf(entry), index]))
  /** A MAC without separators may also be a hostname or an id. */
  const indexByText = new Map(entries.map((entry, index) => [entry.toLowerCase(), index]))

  function matchingIndexes({ id, hostname, ip, machine }: ListedAgent): Set<number> {
    const found = new Set<number>()
    const lookUp = (map: Map<string, number>, key: string) => {
      const index = map.get(key)
      if (index !== undefined) found.add(index)
    }
    const names = [id, hostname, ip, machine?.hostname ?? '']
    for (const name of names) lookUp(indexByText, name.toLowerCase())
    for (const nic of machine?.interface ?? []) {
      for (const address of nic.ip) lookUp(indexByText, address.toLowerCase())
      if (nic.mac) lookUp(indexByKey, keyOf(nic.mac))
    }
    return found
  }

  /** Collects no indexes, unlike `matchingIndexes`, because it runs for every agent of the fleet. */
  function match({ id, hostname, ip, machine }: ListedAgent): boolean {
    const has = (name: string) => indexByText.has(name.toLowerCase())
    if (has(id) || has(hostname) || has(ip) || has(machine?.hostname ?? '')) return true
    return (machine?.interface ?? []).some(
      (nic) => nic.ip.some(has) || (nic.mac !== '' && indexByKey.has(keyOf(nic.mac))),
    )
  }

  return {
    match,
    report(agents) {
      const counts = new Uint32Array(entries.length)
      for (const agent of agents) for (const index of matchingIndexes(agent)) counts[index]! += 1
      const counted = entries.map((entry, index) => ({ entry, agents: counts[index]! }))
      const missing = counted.filter(({ agents }) => agents === 0).map(({ entry }) => entry)
      return {
        total: entries.length,
        found: entries.length - missing.length,
        missing,
        ambiguous: counted.filter(({ agents }) => agents > 1),
      }
    },
  }
}

/** Two entries with the same key are the same. */
const keyOf = (entry: string) => macDigits(entry) ?? entry.toLowerCase()
