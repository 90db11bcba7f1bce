import { useQueries, useQuery } from '@tanstack/react-query'
import { query } from '../../api/query'
import { agents } from '../../contract/agents'
import { listProblem } from '../../contract/names'
import { useMemoLast } from '../../lib/hooks/useMemoLast'
import { agentByIdInput, findAgent } from './agentById'
import { notOnlineStates } from './readNotOnline'

/**
 * The states of agents that are not online, by id, because the server's list of runners does not say them. One request
 * reads the agents that are not online; only where they do not fit into it, each of `ids` is asked for.
 * @param ids the agents whose state is wanted
 */
export function useAgentStates(ids: readonly string[]): ReadonlyMap<string, string> {
  const { data } = useQuery({
    ...query(agents.list, { query: notOnline }),
    staleTime,
    enabled: ids.length > 0,
  })
  const hasMore = data !== undefined && (data.atLeast || data.total > data.rows.length)
  const known = useMemoLast(statesById)(data?.rows)
  const asked = hasMore
    ? [...new Set(ids)].filter((id) => !known.has(id) && listProblem(id) === null)
    : []
  const others = useQueries({
    queries: asked.map((id) => ({ ...query(agents.list, agentByIdInput(id)), staleTime })),
    combine: statesText,
  })
  return useMemoLast(withOthers)(known, others, asked.join('\n'))

  function statesText(results: readonly { data: Parameters<typeof findAgent>[0] }[]): string {
    return results.map((one, i) => findAgent(one.data, asked[i] ?? '')?.state ?? '').join('\n')
  }
}

/** The query of the agents that are not online: as many as one answer of a usual server holds. */
const notOnline = { state: notOnlineStates, page: 1, size: 200 }

/** ms: an agent that goes offline is noticed by the server after a minute */
const staleTime = 60_000

const statesById = (rows: readonly { id: string; state: string }[] = []) =>
  new Map(rows.map(({ id, state }) => [id, state]))

function withOthers(known: ReadonlyMap<string, string>, states: string, ids: string) {
  if (ids === '') return known
  const found = states.split('\n')
  return new Map([...known, ...ids.split('\n').map((id, i) => [id, found[i] ?? ''] as const)])
}
