import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { isPassing, type ApiError } from '../../api/errors'
import { callOf, keyOf } from '../../api/query'
import { useRefresh, type Refresh } from '../../api/refresh'
import { metrics, type AgentMetrics } from '../../contract/metrics'
import type { Span } from '../../lib/series/frames'
import { earlierBy, type Earlier } from '../../lib/time/rangeMoves'
import { resolveRange, type TimeRange } from '../../lib/time/timeRange'
import type { Zone } from '../../lib/time/zone'

/** What was measured in a span, and when it was asked for, Unix ms. */
export interface Measured {
  span: Span
  at: number
  answer: AgentMetrics
}

const shared = {
  // Typed arrays: comparing two answers costs more than drawing one.
  structuralSharing: false,
  retry: (failures: number, error: ApiError) => failures < 2 && isPassing(error),
} as const

/**
 * The question for all series of an agent in a range, which is resolved when it is asked: the same question asks again as
 * time goes by. What was measured in another range of the same agent stays until the answer is there.
 */
export function agentMetricsQuery(agentId: string, range: TimeRange, refresh: Refresh) {
  return queryOptions<Measured>({
    ...shared,
    queryKey: [...keyOf(metrics.agent), 'range', agentId, range],
    queryFn: async ({ signal, meta }): Promise<Measured> => {
      const at = Date.now()
      const span = resolveRange(range, at)
      return { span, at, answer: await askMetrics(callOf(meta), agentId, span, signal) }
    },
    placeholderData: (former, query) =>
      query?.queryKey[3] === agentId ? keepPreviousData(former) : undefined,
    ...refresh,
  })
}

/** @param refresh ms; 0 = never */
export const useAgentMetrics = (agentId: string, range: TimeRange, refresh: number) =>
  useQuery(agentMetricsQuery(agentId, range, useRefresh(refresh)))

/** The same of an earlier span, for comparison; `by`: how much earlier it lies, ms. */
export function useEarlierMetrics(
  agentId: string,
  span: Span | null,
  earlier: Earlier | null,
  zone: Zone,
) {
  const by = span && earlier ? earlierBy(span, earlier, zone) : 0
  const former = span && { from: span.from - by, to: span.to - by }
  const query = useQuery({
    ...shared,
    queryKey: [...keyOf(metrics.agent), 'span', agentId, former],
    queryFn: ({ signal, meta }) =>
      askMetrics(callOf(meta), agentId, former ?? { from: 0, to: 0 }, signal),
    enabled: by > 0,
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  })
  const { data, error } = query
  return { data, error, by }
}

/** The server counts in seconds. */
export const askMetrics = (
  call: ReturnType<typeof callOf>,
  agentId: string,
  { from, to }: Span,
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
