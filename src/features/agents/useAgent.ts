import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/query'
import { agents } from '../../contract/agents'
import { useLatest } from '../../lib/useLatest'

/**
 * One agent. The API reads none by id: the list is filtered by it and the exact match taken.
 * `gone`: the server does not list it (any more); `agent` is then what was last seen, at `seenAt` (Unix ms).
 */
export function useAgent(id: string, interval: number) {
  const result = useQuery({
    ...query(agents.list, { query: { id, page: 1, size: 20 } }),
    refetchInterval: interval || false,
  })
  const now = result.data?.rows.find((agent) => agent.id === id)
  const seen = useLatest(id, now && { agent: now, at: result.dataUpdatedAt })
  return {
    ...result,
    agent: seen?.agent,
    seenAt: seen?.at ?? 0,
    gone: result.data !== undefined && now === undefined,
  }
}
