import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/query'
import type { Scan } from '../../api/scan'
import { useScan } from '../../api/useScan'
import { agents, type AgentQuery } from '../../contract/agents'
import { runnerKey, runners, type Runner } from '../../contract/runners'
import { isFailing } from '../../domain/runners/runnerErrors'
import { isUnread, useScanStatus, type ScanStatus } from '../../common/scan/useScanStatus'
import { toListedAgent, type ListedAgent } from '../../domain/agents/listedAgent'

/** The part of a runner that the scan keeps. */
export interface RunnerHealth {
  agent_id: string
  name: string
  failing: boolean
}

/** The status of both scans, and their results; null before they were read. */
export interface FleetScan extends ScanStatus {
  agents: Scan<ListedAgent> | null
  runners: Scan<RunnerHealth> | null
}

interface FleetScanOptions {
  agents: boolean
  runners: boolean
  /** Agents that are loaded already, as the server sent them, from which the size of the others is estimated. */
  sample: readonly { raw: unknown }[]
}

/**
 * Scans all agents that match the server's filters except the one on state, and on request all their runners. A scan of
 * few requests starts at once, a longer one when the operator starts it.
 */
export function useFleetScan(
  { search, tag, id }: Pick<AgentQuery, 'search' | 'tag' | 'id'>,
  options: FleetScanOptions,
): FleetScan {
  const agentScan = useScan(
    'listed',
    agents.list,
    { search, tag, id },
    { rowKey: (agent) => agent.id, mapRow: toListedAgent },
    { enabled: options.agents },
  )
  const runnerScan = useScan(
    'failing',
    runners.list,
    { tag, id, agents: false },
    { rowKey: ({ agent_id, name }) => runnerKey(agent_id, name), mapRow: toRunnerHealth },
    { enabled: options.runners },
  )
  // The same query as that of the state counts, so that its result is often cached.
  const needsAgentSample = options.agents && isUnread(agentScan)
  const agentSample = useQuery({
    ...query(agents.list, { query: { search, tag, id, page: 1, size: 1, state: [] } }),
    enabled: needsAgentSample,
  })
  const needsRunnerSample = options.runners && isUnread(runnerScan)
  const runnerSample = useQuery({
    ...query(runners.list, { query: { tag, id, agents: false, page: 1, size: 20 } }),
    enabled: needsRunnerSample,
  })

  const { sample } = options
  const status = useScanStatus(
    [
      options.agents && {
        ...agentScan,
        list: 'agents' as const,
        countQuery: agentSample,
        sample: sample.length > 0 ? sample : agentSample.data?.rows,
      },
      options.runners && {
        ...runnerScan,
        list: 'runners' as const,
        countQuery: runnerSample,
        sample: runnerSample.data?.rows,
      },
    ].filter((part) => part !== false),
  )
  return { ...status, agents: agentScan.result, runners: runnerScan.result }
}

const toRunnerHealth = ({ agent_id, name, ...runner }: Runner): RunnerHealth => ({
  agent_id,
  name,
  failing: isFailing(runner),
})
