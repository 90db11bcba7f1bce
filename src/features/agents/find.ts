import { macDigits } from './addresses'
import type { ListedAgent } from './listed'

/** Entries that are looked for at a time. */
export const mostEntries = 10_000

const separators = /[\s\u200B,;|，；、]+/
const wrapping = /^["'`“”‘’<>()[\]{}]+|["'`“”‘’<>()[\]{}]+$/g

/** What was pasted, as entries: separators and quotes are gone, repeats counted once. */
export function readEntries(pasted: string): { entries: string[]; repeated: number } {
  const all = pasted
    .split(separators)
    .map((word) => word.replace(wrapping, ''))
    .filter(Boolean)
  const entries = new Map<string, string>()
  for (const entry of all) {
    const key = keyOf(entry)
    if (!entries.has(key)) entries.set(key, entry)
  }
  return { entries: [...entries.values()], repeated: all.length - entries.size }
}

export interface FindReport {
  /** how many entries were looked for */
  total: number
  /** how many of them stand for an agent */
  found: number
  /** the others, as they were written */
  missing: string[]
  /** entries that stand for more than one agent */
  several: { entry: string; agents: number }[]
}

export interface Finder {
  match: (agent: ListedAgent) => boolean
  /** How the entries fared among these agents. */
  report: (agents: readonly ListedAgent[]) => FindReport
}

/**
 * Looks for agents by entries, each a whole hostname, IP address, MAC or id, whatever the case and however a MAC is
 * written. All names and interfaces of an agent count.
 */
export function createFinder(entries: readonly string[]): Finder {
  const places = new Map(entries.map((entry, place) => [keyOf(entry), place]))
  /** A MAC without separators may also be a hostname or an id. */
  const plain = new Map(entries.map((entry, place) => [entry.toLowerCase(), place]))

  function placesOf({ id, hostname, ip, machine }: ListedAgent): Set<number> {
    const found = new Set<number>()
    const look = (map: Map<string, number>, key: string) => {
      const place = map.get(key)
      if (place !== undefined) found.add(place)
    }
    const names = [id, hostname, ip, machine?.hostname ?? '']
    for (const name of names) look(plain, name.toLowerCase())
    for (const nic of machine?.interface ?? []) {
      for (const one of nic.ip) look(plain, one.toLowerCase())
      if (nic.mac) look(places, keyOf(nic.mac))
    }
    return found
  }

  /** The same question without the answer's details: it is asked of every agent. */
  function match({ id, hostname, ip, machine }: ListedAgent): boolean {
    const known = (name: string) => plain.has(name.toLowerCase())
    if (known(id) || known(hostname) || known(ip) || known(machine?.hostname ?? '')) return true
    return (machine?.interface ?? []).some(
      (nic) => nic.ip.some(known) || (nic.mac !== '' && places.has(keyOf(nic.mac))),
    )
  }

  return {
    match,
    report(agents) {
      const counts = new Uint32Array(entries.length)
      for (const agent of agents) for (const place of placesOf(agent)) counts[place]! += 1
      const counted = entries.map((entry, place) => ({ entry, agents: counts[place]! }))
      const missing = counted.filter(({ agents }) => agents === 0).map(({ entry }) => entry)
      return {
        total: entries.length,
        found: entries.length - missing.length,
        missing,
        several: counted.filter(({ agents }) => agents > 1),
      }
    },
  }
}

/** What makes two entries the same. */
const keyOf = (entry: string) => macDigits(entry) ?? entry.toLowerCase()
