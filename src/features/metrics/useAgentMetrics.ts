import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { isTransient, type ApiError } from '../../api/errors'
import { callOf, queryKeyOf } from '../../api/query'
import { useRefreshOptions, type RefreshOptions } from '../../api/refreshOptions'
import { metrics, type AgentMetrics } from '../../contract/metrics'
import type { TimeSpan } from '../../lib/series/frames'
import { comparisonOffset, type ComparisonPeriod } from '../../lib/time/rangeNavigation'
import { resolveRange, type TimeRange } from '../../lib/time/timeRange'
import type { Zone } from '../../lib/time/zone'

/** The server's answer for a span; `at`: the time of the request, Unix ms. */
export interface MetricsReading {
  span: TimeSpan
  at: number
  answer: AgentMetrics
}

const options = {
  // Comparing the typed arrays of two answers takes longer than drawing one.
  structuralSharing: false,
  retry: (failures: number, error: ApiError) => failures < 2 && isTransient(error),
} as const

/**
 * The query for all metrics of an agent in a range. Each request resolves a relative range anew. The data of another range
 * of the same agent stays until the answer arrives.
 */
export function agentMetricsQuery(
  agentId: string,
  range: TimeRange,
  zone: Zone,
  refresh: RefreshOptions,
) {
  return queryOptions<MetricsReading>({
    ...options,
    queryKey: [...queryKeyOf(metrics.agent), 'range', agentId, range, zone],
    queryFn: async ({ signal, meta }): Promise<MetricsReading> => {
      const call = callOf(meta)
      const at = call.clock.now()
      const span = resolveRange(range, at, zone)
      return { span, at, answer: await requestMetrics(call, agentId, span, signal) }
    },
    placeholderData: (previous, query) =>
      query?.queryKey[3] === agentId ? keepPreviousData(previous) : undefined,
    ...refresh,
  })
}

/** All metrics of an agent in a range. @param refresh ms between requests; 0 = one request */
export const useAgentMetrics = (agentId: string, range: TimeRange, zone: Zone, refresh: number) =>
  useQuery(agentMetricsQuery(agentId, range, zone, useRefreshOptions(refresh)))

/** The metrics of an earlier span of the same length, for comparison; `by`: how much earlier it lies, ms. */
export function useEarlierMetrics(
  agentId: string,
  span: TimeSpan | null,
  earlier: ComparisonPeriod | null,
  zone: Zone,
) {
  const by = span && earlier ? comparisonOffset(span, earlier, zone) : 0
  const earlierSpan = span && { from: span.from - by, to: span.to - by }
  const query = useQuery({
    ...options,
    queryKey: [...queryKeyOf(metrics.agent), 'span', agentId, earlierSpan],
    queryFn: ({ signal, meta }) =>
      requestMetrics(callOf(meta), agentId, earlierSpan ?? { from: 0, to: 0 }, signal),
    enabled: by > 0,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
  const { data, error } = query
  return { data, error, by }
}

/** Requests all metrics of an agent in a span (ms), which it widens to whole seconds. */
export const requestMetrics = (
  call: ReturnType<typeof callOf>,
  agentId: string,
  { from, to }: TimeSpan,
  signal: AbortSignal,
): Promise<AgentMetrics> =>
  call(
    metrics.agent,
    {
      params: { agentId },
      query: { beginTime: Math.floor(from / 1000), endTime: Math.ceil(to / 1000) },
    },
    { signal },
  )
