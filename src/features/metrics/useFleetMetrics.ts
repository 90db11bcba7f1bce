import { useQuery, type QueryClient } from '@tanstack/react-query'
import { ApiError } from '../../api/errors'
import type { Call } from '../../api/http'
import { callOf, keyOf } from '../../api/query'
import { useScan } from '../../api/useScan'
import { agents, type Agent } from '../../contract/agents'
import type { Page } from '../../contract/list'
import { createFleetRun, type FleetRun, type Host, type Who } from './fleetRun'
import { agentIn, agentParams } from '../../common/resources/agentById'
import type { Span } from '../../lib/series/frames'
import { formatRange, resolveRange, type TimeRange } from '../../lib/time/timeRange'
import { useReplaced } from '../../lib/hooks/useReplaced'
import { useStore } from '../../lib/hooks/useStore'
import { shortHash } from '../../lib/text/shortHash'
import type { FleetSearch } from './fleetSearch'

const hostOf = ({ id, hostname, state }: Agent): Host => ({ id, name: hostname || id, state })
const idOf = ({ id }: Host) => id

/** The agents that a filter of the server's finds, read page by page when it is started. */
export const useHosts = ({ search, tag, state }: Pick<FleetSearch, 'search' | 'tag' | 'state'>) =>
  useScan('hosts', agents.list, { search, tag, state }, { digest: hostOf, rowKey: idOf })

/**
 * What these agents measured in a range, as of when it is first asked for: one run for all who ask, kept while the user
 * looks elsewhere. @param begun counts how often all of it was asked for anew @param countOf parts of the span
 * @param named whether it is known who they are
 */
export function useFleetMetrics(
  ids: readonly string[],
  range: TimeRange,
  begun: number,
  countOf: (span: Span) => number,
  named: boolean,
) {
  const { from, to } = formatRange(range)
  // eslint-disable-next-line @tanstack/query/exhaustive-deps -- the range goes by its texts, agents by their digest
  const { data } = useQuery({
    queryKey: ['fleet metrics', shortHash(ids.join('\n')), ids.length, from, to, begun],
    queryFn: ({ meta, client }) => {
      const span = resolveRange(range, Date.now())
      const call = callOf(meta)
      return createFleetRun(call, ids, span, countOf(span), named ? undefined : whoBy(client, call))
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

/** From lists that were read, or by asking. */
function whoBy(client: QueryClient, call: Call): Who {
  const lists = client.getQueriesData<Page<Agent>>({ queryKey: keyOf(agents.list) })
  const rows = lists.flatMap(([, list]) => list?.rows ?? [])
  return {
    known: new Map(rows.map((row) => [row.id, hostOf(row)])),
    async ask(id, signal) {
      try {
        const agent = agentIn(await call(agents.list, agentParams(id), { signal }), id)
        return agent ? hostOf(agent) : null
      } catch (error) {
        if (error instanceof ApiError) return null
        throw error
      }
    },
  }
}

const idle = { rows: new Map(), hosts: new Map(), running: false, closed: null }

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
