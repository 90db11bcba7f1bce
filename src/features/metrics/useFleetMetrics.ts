import { useQuery, type QueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiError } from '../../api/errors'
import type { Call } from '../../api/http'
import { callOf, queryKeyOf } from '../../api/query'
import { useScan } from '../../api/useScan'
import { agents, type Agent } from '../../contract/agents'
import type { Page } from '../../contract/list'
import {
  createMetricsScan,
  type MetricsScan,
  type AgentInfo,
  type AgentDirectory,
} from './metricsScan'
import { findAgent, agentByIdInput } from '../../common/resources/agentById'
import type { TimeSpan } from '../../lib/series/frames'
import { formatRange, resolveRange, type TimeRange } from '../../lib/time/timeRange'
import type { Zone } from '../../lib/time/zone'
import { useOnReplace } from '../../lib/hooks/useOnReplace'
import { useStore } from '../../lib/hooks/useStore'
import { shortHash } from '../../lib/text/shortHash'
import type { FleetSearch } from './fleetMetricsSearch'

const agentInfo = ({ id, hostname, state, tags, runners, machine }: Agent): AgentInfo => ({
  id,
  name: hostname || id,
  state,
  tags,
  platform: machine?.platform ?? '',
  configs: runners,
})
const idOf = ({ id }: AgentInfo) => id

/** A scan of the agents that match a filter of the server. It has to be started. */
export const useAgentScan = ({
  search,
  tag,
  state,
}: Pick<FleetSearch, 'search' | 'tag' | 'state'>) =>
  useScan('hosts', agents.list, { search, tag, state }, { mapRow: agentInfo, rowKey: idOf })

/**
 * The scan of these agents' metrics in a range, which is resolved when the scan is made. The scan is shared, and kept for
 * ten minutes after the user has left the page. While everything is read anew, `shown` stays the scan before.
 * @param restarts how often the user has asked to read everything anew
 * @param binCountOf bins for a span
 * @param areKnown whether names and states of the agents are known; otherwise the scan looks them up
 */
export function useFleetMetrics(
  ids: readonly string[],
  range: TimeRange,
  restarts: number,
  binCountOf: (span: TimeSpan) => number,
  areKnown: boolean,
  zone: Zone,
) {
  const { from, to } = formatRange(range)
  // oxlint-disable-next-line @tanstack/query/exhaustive-deps -- the key has the range as texts, and a hash of the ids
  const { data } = useQuery({
    queryKey: [
      'fleet metrics',
      shortHash(ids.join('\n')),
      ids.length,
      from,
      to,
      zone.name,
      restarts,
    ],
    queryFn: ({ meta, client }) => {
      const call = callOf(meta)
      const span = resolveRange(range, call.clock.now(), zone)
      return createMetricsScan(
        call,
        ids,
        span,
        binCountOf(span),
        areKnown ? undefined : directoryOf(client, call),
      )
    },
    enabled: ids.length > 0,
    staleTime: Infinity,
    gcTime: 10 * 60_000,
    structuralSharing: false,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const scan = data ?? emptyScan
  useOnReplace(scan, (previous) => previous.cancel())
  const state = useStore(scan)
  const [shown, setShown] = useState({ scan, from, to })
  const isSameView = shown.from === from && shown.to === to && knowsMost(shown.scan, scan.ids)
  const isOver = !state.running && state.results.size > 0
  if (shown.scan !== scan && (!isSameView || isOver || shown.scan === emptyScan))
    setShown({ scan, from, to })
  const shownState = useStore(shown.scan)
  return {
    scan,
    ready: scan !== emptyScan,
    ...state,
    shown: { scan: shown.scan, results: shownState.results, agents: shownState.agents },
  }
}

/** Whether a scan has results of at least half of these agents. */
function knowsMost(scan: MetricsScan, ids: readonly string[]): boolean {
  const { results } = scan.get()
  return ids.filter((id) => results.has(id)).length * 2 >= ids.length
}

/** Looks agents up in the lists at hand, or else requests them. */
function directoryOf(client: QueryClient, call: Call): AgentDirectory {
  const lists = client.getQueriesData<Page<Agent>>({ queryKey: queryKeyOf(agents.list) })
  const rows = lists.flatMap(([, list]) => list?.rows ?? [])
  return {
    known: new Map(rows.map((row) => [row.id, agentInfo(row)])),
    async lookUp(id, signal) {
      try {
        const agent = findAgent(await call(agents.list, agentByIdInput(id), { signal }), id)
        return agent ? agentInfo(agent) : null
      } catch (error) {
        if (error instanceof ApiError) return null
        throw error
      }
    },
  }
}

const idleState = {
  results: new Map(),
  agents: new Map(),
  running: false,
  paused: false,
  closed: null,
}

/** Stands in until the scan is made. */
const emptyScan: MetricsScan = {
  ids: [],
  span: { from: 0, to: 1 },
  takenAt: 0,
  binCount: 1,
  get: () => idleState,
  subscribe: () => () => {},
  start: () => {},
  cancel: () => {},
  prioritize: () => {},
}
