import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { query } from '../../api/query'
import { createRefreshOptions } from '../../api/refreshOptions'
import type { ApiError } from '../../api/errors'
import { agents } from '../../contract/agents'
import { agentMetricsQuery, type MetricsReading } from './useAgentMetrics'
import { findAgent, agentByIdInput } from '../../common/resources/agentById'
import type { TimeRange } from '../../lib/time/timeRange'
import type { Zone } from '../../lib/time/zone'

const noRefresh = createRefreshOptions(0)

/** One of the compared agents, with the state of its request. */
export interface ComparedAgent {
  id: string
  /** its hostname; its id until that is known */
  name: string
  /** '' until it is known, or when the server does not list the agent */
  state: string
  /** Unix ms: when it was registered; null: unknown */
  since: number | null
  reading: MetricsReading | undefined
  error: ApiError | null
  fetching: boolean
  retry: () => void
}

/** Reads the metrics of several agents in a range, each with its own error. @param refresh ms between requests; 0 = one request */
export function useComparedAgents(
  ids: readonly string[],
  range: TimeRange,
  zone: Zone,
  refresh: number,
) {
  const refreshes = useMemo(() => ids.map(() => createRefreshOptions(refresh)), [ids, refresh])
  const readings = useQueries({
    queries: ids.map((id, i) => agentMetricsQuery(id, range, zone, refreshes[i] ?? noRefresh)),
    combine: (results) =>
      results.map(({ data, error, isFetching, refetch }) => ({
        reading: data,
        error,
        fetching: isFetching,
        refetch,
      })),
  })
  const infos = useQueries({
    queries: ids.map((id) => ({
      ...query(agents.list, agentByIdInput(id)),
      staleTime: 60_000,
    })),
    combine: (results) =>
      results.map(({ data }, i) => {
        const agent = findAgent(data, ids[i] ?? '')
        return {
          name: agent?.hostname || (ids[i] ?? ''),
          state: agent?.state ?? '',
          since: agent?.create_time ?? null,
        }
      }),
  })
  return ids.map((id, i): ComparedAgent => {
    const { reading, error = null, fetching = false, refetch } = readings[i] ?? {}
    const { name = id, state = '', since = null } = infos[i] ?? {}
    return { id, name, state, since, reading, error, fetching, retry: () => void refetch?.() }
  })
}
