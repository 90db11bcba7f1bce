import { useQuery } from '@tanstack/react-query'
import { callOf } from '../../api/query'
import { useScan } from '../../api/useScan'
import { agents, type Agent } from '../../contract/agents'
import { createFleetRun, type FleetRun } from '../../fleet/metrics/fleetRun'
import type { Span } from '../../lib/frames'
import { formatRange, resolveRange, type TimeRange } from '../../lib/timeRange'
import { useReplaced } from '../../lib/useReplaced'
import { useStore } from '../../lib/store'
import { shortHash } from '../../lib/shortHash'
import type { FleetSearch } from './search'

/** What a heat map has to know of an agent. */
export interface Host {
  id: string
  name: string
  state: string
}

const hostOf = ({ id, hostname, state }: Agent): Host => ({ id, name: hostname || id, state })
const idOf = ({ id }: Host) => id

/** The agents that a filter of the server's finds, read page by page when it is started. */
export const useHosts = ({ search, tag, state }: Pick<FleetSearch, 'search' | 'tag' | 'state'>) =>
  useScan('hosts', agents.list, { search, tag, state }, { digest: hostOf, rowKey: idOf })

/**
 * What these agents measured in a range, as of when it is first asked for: one run for all who ask, kept while the user
 * looks elsewhere. @param begun counts how often all of it was asked for anew @param countOf parts of the span
 */
export function useFleetMetrics(
  ids: readonly string[],
  range: TimeRange,
  begun: number,
  countOf: (span: Span) => number,
) {
  const { from, to } = formatRange(range)
  // eslint-disable-next-line @tanstack/query/exhaustive-deps -- the range goes by its texts, agents by their digest
  const { data } = useQuery({
    queryKey: ['fleet metrics', shortHash(ids.join('\n')), ids.length, from, to, begun],
    queryFn: ({ meta }) => {
      const span = resolveRange(range, Date.now())
      return createFleetRun(callOf(meta), ids, span, countOf(span))
    },
    enabled: ids.length > 0,
    staleTime: Infinity,
    gcTime: 10 * 60_000,
    structuralSharing: false,
    networkMode: 'always',
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const run = data ?? none
  useReplaced(run, (former) => former.cancel())
  return { run, ready: run !== none, ...useStore(run) }
}

const idle = { rows: new Map(), running: false, closed: null }

const none: FleetRun = {
  ids: [],
  span: { from: 0, to: 1 },
  count: 1,
  get: () => idle,
  subscribe: () => () => {},
  start: () => {},
  cancel: () => {},
  prefer: () => {},
}
