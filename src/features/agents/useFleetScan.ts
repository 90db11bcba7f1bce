import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/query'
import type { Scan } from '../../api/scan'
import { useScan } from '../../api/useScan'
import { agents, type AgentQuery } from '../../contract/agents'
import { runnerKey, runners, type Runner } from '../../contract/runners'
import { isFailing } from '../../domain/runners/runnerErrors'
import { isUnread, useScanParts, type ScanFace } from '../../common/scan/useScanParts'
import { listed, type ListedAgent } from './listed'

/** What a scan of the runners keeps of each. */
export interface ListedRunner {
  agent_id: string
  name: string
  failing: boolean
}

export interface FleetScan extends ScanFace {
  agents: Scan<ListedAgent> | null
  runners: Scan<ListedRunner> | null
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
    { rowKey: ({ agent_id, name }) => runnerKey(agent_id, name), digest: listedRunner },
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
  const face = useScanParts(
    [
      wanted.agents && {
        ...agentScan,
        what: 'agents' as const,
        asked: oneAgent,
        sample: sample.length > 0 ? sample : oneAgent.data?.rows,
      },
      wanted.runners && {
        ...runnerScan,
        what: 'runners' as const,
        asked: fewRunners,
        sample: fewRunners.data?.rows,
      },
    ].filter((part) => part !== false),
  )
  return { ...face, agents: agentScan.result, runners: runnerScan.result }
}

const listedRunner = ({ agent_id, name, ...runner }: Runner): ListedRunner => ({
  agent_id,
  name,
  failing: isFailing(runner),
})
