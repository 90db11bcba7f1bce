import { takenAtOf } from '../../common/scan/useScanParts'
import { useMemoLast } from '../../lib/collections/memoLast'
import { useCorrection } from '../../lib/browser/search'
import type { AgentSearch, UpdateAgentSearch } from './filters'
import { createFinder, type Finder, type FindReport } from './find'
import type { ListedAgent } from './listed'
import { isLocal } from './localFilters'
import { localMatch } from './localMatch'
import { countStates, pageOfAgents } from './rows'
import { useFindList } from './useFindList'
import { useFleetScan, type FleetScan, type ListedRunner } from './useFleetScan'

/** The list as the address asks for it where the server cannot make it: from a scan. */
export interface ScannedAgents {
  scan: FleetScan
  /** all that match, in no order; empty before anything was read */
  all: ListedAgent[]
  /** the page shown */
  rows: ListedAgent[]
  total: number
  /** agents by state, following all filters but the one on state; null before anything was read */
  counts: ReadonlyMap<string, number> | null
  /** names of failing runners by agent; null while nobody asked for them */
  failing: ReadonlyMap<string, string[]> | null
  /** how the list that is looked for fared; null without one, or before anything was read */
  report: FindReport | null
  /** The address names a list that this tab does not have. */
  lost: boolean
  /** Whether anything was read; without it there is no total. */
  known: boolean
  /** Whether something is missing from what was read. */
  partial: boolean
  /** Unix ms: nothing shown is older */
  at: number
}

/** Before anything was read. */
export const unknownCounts: ReadonlyMap<string, undefined> = new Map()

/** `sample` are rows at hand as the server sent them. Null when the server can make the list. */
export function useScannedAgents(
  search: AgentSearch,
  update: UpdateAgentSearch,
  sample: readonly { raw: unknown }[],
): ScannedAgents | null {
  const local = isLocal(search)
  const entries = useFindList(search)
  const lost = entries === null
  const scan = useFleetScan(search, {
    agents: local && !lost,
    runners: local && !lost && search.failing,
    sample,
  })
  const ready = local && !lost && scan.unread.length === 0 ? scan.agents : null

  const failing = useMemoLast(namesOfFailing)(scan.runners?.rows)
  const finder = useMemoLast(finderOf)(entries)
  const { untagged, idle, os, address, sort, order, page, size } = search
  const found = useMemoLast(filtered)(
    ready?.rows,
    untagged,
    idle,
    os,
    address,
    search.failing,
    failing,
    finder,
  )
  const counts = useMemoLast(countStates)(found)
  const all = useMemoLast(inStates)(found, search.state.join(','))
  const rows = useMemoLast(onPage)(all, sort, order, page, size)
  const report = useMemoLast(reportOf)(finder, all)

  const last = Math.max(1, Math.ceil(all.length / size))
  const correction = useMemoLast(correct)(ready !== null && page > last, last)
  useCorrection(update, correction)

  if (!local) return null
  const known = ready !== null
  return {
    scan,
    all,
    rows,
    total: all.length,
    counts: known ? counts : null,
    failing: search.failing ? failing : null,
    report: known ? report : null,
    lost,
    known,
    partial: scan.parts.some(({ result }) => result?.complete === false),
    at: takenAtOf(scan),
  }
}

const finderOf = (entries: string[] | null) => (entries?.length ? createFinder(entries) : null)

const filtered = (
  agents: readonly ListedAgent[] = [],
  untagged: boolean,
  idle: boolean,
  os: string,
  address: string,
  failing: boolean,
  names: ReadonlyMap<string, string[]> | null,
  finder: Finder | null,
) => agents.filter(localMatch({ untagged, idle, os, address, failing }, { failing: names, finder }))

function inStates(agents: ListedAgent[], states: string): ListedAgent[] {
  if (!states) return agents
  const wanted = new Set(states.split(','))
  return agents.filter(({ state }) => wanted.has(state))
}

const onPage = (
  agents: ListedAgent[],
  sort: AgentSearch['sort'],
  order: AgentSearch['order'],
  page: number,
  size: number,
) => pageOfAgents(agents, { sort, order, page, size })

const reportOf = (finder: Finder | null, agents: ListedAgent[]) => finder?.report(agents) ?? null

const correct = (beyond: boolean, last: number) => (beyond ? { page: last } : null)

function namesOfFailing(runners: readonly ListedRunner[] | undefined) {
  if (!runners) return null
  const names = new Map<string, string[]>()
  for (const { agent_id, name, failing } of runners) {
    if (!failing) continue
    const known = names.get(agent_id)
    if (known) known.push(name)
    else names.set(agent_id, [name])
  }
  return names
}
