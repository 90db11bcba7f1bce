import { takenAtOf } from '../../common/scan/useScanStatus'
import { useMemoLast } from '../../lib/hooks/useMemoLast'
import type { AgentSearch, UpdateAgentSearch } from './filters'
import { createBulkSearch, type BulkSearch, type BulkSearchResult } from './bulkSearch'
import type { ListedAgent } from '../../domain/agents/listedAgent'
import { isLocal } from './localFilters'
import { localFilterPredicate } from './localFilterPredicate'
import { countStates, pageOfAgents } from './sortAgents'
import { serverSearch } from './pastedSearch'
import { useBulkSearchEntries } from './useBulkSearchEntries'
import { useCorrection } from '../../lib/hooks/useSearch'
import { useFleetScan, type FleetScan, type RunnerHealth } from './useFleetScan'

/** The list that the URL asks for, made from a scan because the server has no such filter. */
export interface ScannedAgents {
  scan: FleetScan
  /** all agents that match, unsorted; empty before anything was read */
  all: ListedAgent[]
  /** the page shown */
  rows: ListedAgent[]
  total: number
  /** the number of agents by state, under all filters but the one on state; null before anything was read */
  counts: ReadonlyMap<string, number> | null
  /** names of failing runners by agent; null unless the filter on failing runners is in force */
  failing: ReadonlyMap<string, string[]> | null
  /** the result of the bulk search; null without one, or before anything was read */
  report: BulkSearchResult | null
  /** The URL names a bulk search whose entries this tab does not have. */
  listUnavailable: boolean
  /** Whether anything was read; without it there is no total. */
  loaded: boolean
  /** Whether something is missing from what was read. */
  partial: boolean
  /** Unix ms: nothing shown is older */
  at: number
}

/** The counts before anything was read. */
export const unknownCounts: ReadonlyMap<string, undefined> = new Map()

/**
 * Makes the list from a scan where the server has no such filter; null where it has.
 * @param sample loaded rows as the server sent them, from which the size of a scan is estimated
 */
export function useScannedAgents(
  search: AgentSearch,
  update: UpdateAgentSearch,
  sample: readonly { raw: unknown }[],
): ScannedAgents | null {
  const local = isLocal(search)
  const entries = useBulkSearchEntries(search)
  const listUnavailable = entries === null
  const { tag, id } = search
  const scan = useFleetScan(
    { search: serverSearch(search.search), tag, id },
    {
      agents: local && !listUnavailable,
      runners: local && !listUnavailable && search.failing,
      sample,
    },
  )
  const ready = local && !listUnavailable && scan.unread.length === 0 ? scan.agents : null

  const failing = useMemoLast(failingNamesByAgent)(scan.runners?.rows)
  const bulkSearch = useMemoLast(bulkSearchOf)(entries)
  const { untagged, idle, os, address, sort, order, page, size } = search
  const found = useMemoLast(applyLocalFilters)(
    ready?.rows,
    untagged,
    idle,
    os,
    address,
    search.search,
    search.failing,
    failing,
    bulkSearch,
  )
  const counts = useMemoLast(countStates)(found)
  const all = useMemoLast(filterStates)(found, search.state.join(','))
  const rows = useMemoLast(pageOf)(all, sort, order, page, size)
  const report = useMemoLast(reportOf)(bulkSearch, all)

  const last = Math.max(1, Math.ceil(all.length / size))
  const correction = useMemoLast(pageCorrection)(ready !== null && page > last, last)
  useCorrection(update, correction)

  if (!local) return null
  const loaded = ready !== null
  return {
    scan,
    all,
    rows,
    total: all.length,
    counts: loaded ? counts : null,
    failing: search.failing ? failing : null,
    report: loaded ? report : null,
    listUnavailable,
    loaded,
    partial: scan.lists.some(({ result }) => result?.complete === false),
    at: takenAtOf(scan),
  }
}

const bulkSearchOf = (entries: string[] | null) =>
  entries?.length ? createBulkSearch(entries) : null

const applyLocalFilters = (
  agents: readonly ListedAgent[] = [],
  untagged: boolean,
  idle: boolean,
  os: string,
  address: string,
  search: string,
  failing: boolean,
  names: ReadonlyMap<string, string[]> | null,
  bulkSearch: BulkSearch | null,
) =>
  agents.filter(
    localFilterPredicate(
      { untagged, idle, os, address, search, failing },
      { failing: names, bulkSearch },
    ),
  )

function filterStates(agents: ListedAgent[], states: string): ListedAgent[] {
  if (!states) return agents
  const wanted = new Set(states.split(','))
  return agents.filter(({ state }) => wanted.has(state))
}

const pageOf = (
  agents: ListedAgent[],
  sort: AgentSearch['sort'],
  order: AgentSearch['order'],
  page: number,
  size: number,
) => pageOfAgents(agents, { sort, order, page, size })

const reportOf = (bulkSearch: BulkSearch | null, agents: ListedAgent[]) =>
  bulkSearch?.report(agents) ?? null

const pageCorrection = (beyond: boolean, last: number) => (beyond ? { page: last } : null)

function failingNamesByAgent(runners: readonly RunnerHealth[] | undefined) {
  if (!runners) return null
  const names = new Map<string, string[]>()
  for (const { agent_id, name, failing } of runners) {
    if (!failing) continue
    const ofAgent = names.get(agent_id)
    if (ofAgent) ofAgent.push(name)
    else names.set(agent_id, [name])
  }
  return names
}
