import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { query } from '../../api/query'
import { createRefresh } from '../../api/refresh'
import type { ApiError } from '../../api/errors'
import { agents } from '../../contract/agents'
import { agentMetricsQuery, type Measured } from './useAgentMetrics'
import { agentIn, agentParams } from '../../common/resources/agentById'
import type { TimeRange } from '../../lib/time/timeRange'

const never = createRefresh(0)

/** One of the agents that are compared, and how far its answer is. */
export interface Contender {
  id: string
  /** its hostname, as soon as it is known */
  name: string
  /** '' while it is not known, or where the server does not list it */
  state: string
  measured: Measured | undefined
  error: ApiError | null
  fetching: boolean
  retry: () => void
}

/** What several agents measured in a range, each with its own success. @param refresh ms; 0 = never */
export function useCompared(ids: readonly string[], range: TimeRange, refresh: number) {
  const refreshes = useMemo(() => ids.map(() => createRefresh(refresh)), [ids, refresh])
  const measured = useQueries({
    queries: ids.map((id, i) => agentMetricsQuery(id, range, refreshes[i] ?? never)),
    combine: (results) =>
      results.map(({ data, error, isFetching, isPlaceholderData, refetch }) => ({
        measured: data,
        error,
        fetching: isFetching,
        former: isPlaceholderData,
        refetch,
      })),
  })
  const known = useQueries({
    queries: ids.map((id) => ({
      ...query(agents.list, agentParams(id)),
      staleTime: 60_000,
    })),
    combine: (results) =>
      results.map(({ data }, i) => {
        const agent = agentIn(data, ids[i] ?? '')
        return { name: agent?.hostname || (ids[i] ?? ''), state: agent?.state ?? '' }
      }),
  })
  return ids.map((id, i): Contender => {
    const { measured: data, error = null, fetching = false, refetch } = measured[i] ?? {}
    const { name = id, state = '' } = known[i] ?? {}
    return { id, name, state, measured: data, error, fetching, retry: () => void refetch?.() }
  })
}
