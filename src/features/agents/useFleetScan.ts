import { useQuery } from '@tanstack/react-query'
import type { ApiError } from '../../api/errors'
import { query } from '../../api/query'
import type { Scan } from '../../api/scan'
import { useScan, type ScanRun, type ScanState } from '../../api/useScan'
import { agents, type AgentQuery } from '../../contract/agents'
import { runners, type Runner } from '../../contract/runners'
import { isFailing } from '../../fleet/runnerErrors'
import { fewRequests, scanCost, type ScanCost } from '../../fleet/scanCost'
import { useWhen } from '../../lib/useWhen'
import { listed, type ListedAgent } from './listed'

/** What a scan of the runners keeps of each. */
export interface ListedRunner {
  agent_id: string
  name: string
  failing: boolean
}

/** One list that is read whole. */
export interface ScanPart<Row = unknown>
  extends ScanState<Row>, Pick<ScanRun<Row>, 'progress' | 'start' | 'cancel'> {
  what: 'agents' | 'runners'
  /** what reading it takes; null while that is not known */
  cost: ScanCost | null
}

export interface FleetScan {
  /** the lists that are needed */
  parts: ScanPart[]
  agents: Scan<ListedAgent> | null
  runners: Scan<ListedRunner> | null
  /** lists of which nothing is there yet */
  unread: ScanPart[]
  running: boolean
  /** Why something is not there, or could not be read again. */
  error: ApiError | null
  /** Reads what is not there yet. */
  start: () => void
  /** Reads all of it anew. */
  again: () => void
  cancel: () => void
}

interface Wanted {
  agents: boolean
  runners: boolean
  /** Rows at hand, as the server sent them: they tell how large the others are. */
  sample: readonly { raw: unknown }[]
}

/**
 * All agents that the server's filters leave, but for the one on state, and if wanted all their runners. What takes few
 * requests is read at once; the rest when it is started.
 */
export function useFleetScan(
  { search, tag, id }: Pick<AgentQuery, 'search' | 'tag' | 'id'>,
  wanted: Wanted,
): FleetScan {
  const agentScan = useScan(
    'listed',
    agents.list,
    { search, tag, id },
    { rowKey: (agent) => agent.id, digest: listed },
    { enabled: wanted.agents },
  )
  const runnerScan = useScan(
    'failing',
    runners.list,
    { tag, id, agents: false },
    { rowKey: ({ agent_id, name }) => JSON.stringify([agent_id, name]), digest: listedRunner },
    { enabled: wanted.runners },
  )
  // The same question as the one behind the counts of states, so that its answer is often there.
  const askAgents = wanted.agents && isUnread(agentScan)
  const oneAgent = useQuery({
    ...query(agents.list, { query: { search, tag, id, page: 1, size: 1, state: [] } }),
    enabled: askAgents,
  })
  const askRunners = wanted.runners && isUnread(runnerScan)
  const fewRunners = useQuery({
    ...query(runners.list, { query: { tag, id, agents: false, page: 1, size: 20 } }),
    enabled: askRunners,
  })

  const { sample } = wanted
  const parts = [
    wanted.agents && {
      ...agentScan,
      what: 'agents' as const,
      cost: askAgents
        ? costOf(oneAgent.data, sample.length > 0 ? sample : oneAgent.data?.rows)
        : null,
    },
    wanted.runners && {
      ...runnerScan,
      what: 'runners' as const,
      cost: askRunners ? costOf(fewRunners.data, fewRunners.data?.rows) : null,
    },
  ].filter((part) => part !== false)
  const unread = parts.filter(isUnread)
  const costs = unread.flatMap(({ cost }) => cost ?? [])
  const requests = costs.reduce((sum, cost) => sum + cost.requests, 0)
  const untouched = unread.every(
    ({ ready, running, result, error }) => ready && !running && !result && !error,
  )
  const start = () => unread.forEach((part) => part.start())
  useWhen(
    unread.length > 0 && untouched && costs.length === unread.length && requests <= fewRequests,
    start,
  )

  const asked =
    (askAgents && oneAgent.error && oneAgent) ||
    (askRunners && fewRunners.error && fewRunners) ||
    null
  const failed = parts.find(({ error }) => error)
  return {
    parts,
    agents: agentScan.result,
    runners: runnerScan.result,
    unread,
    running: parts.some(({ running }) => running),
    error: failed?.error ?? asked?.error ?? null,
    start: () => (asked ? void asked.refetch() : start()),
    again: () => parts.forEach((part) => part.start()),
    cancel: () => parts.forEach((part) => part.cancel()),
  }
}

/** Called off before anything came is as good as not read. */
const isUnread = ({ result }: Pick<ScanState<unknown>, 'result'>) =>
  !result || (result.aborted && result.rows.length === 0)

const costOf = (
  page: { total: number } | undefined,
  sample: readonly { raw: unknown }[] | undefined = [],
) => (page ? scanCost(page.total, sample.slice(0, 20)) : null)

const listedRunner = ({ agent_id, name, ...runner }: Runner): ListedRunner => ({
  agent_id,
  name,
  failing: isFailing(runner),
})
