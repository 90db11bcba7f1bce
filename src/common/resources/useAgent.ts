import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { query } from '../../api/query'
import { useRefresh } from '../../api/refresh'
import { agents } from '../../contract/agents'
import { useLastKnown } from '../../lib/hooks/useLastKnown'
import { agentIn, agentParams } from './agentById'

/**
 * One agent.
 * `gone`: the server does not list it (any more); `agent` is then what was last seen, at `seenAt` (Unix ms).
 */
export function useAgent(id: string, interval: number) {
  const { data, dataUpdatedAt, error, isPending, isFetching, refetch } = useQuery({
    ...query(agents.list, agentParams(id)),
    ...useRefresh(interval),
  })
  const found = useMemo(() => {
    const agent = agentIn(data, id)
    return agent && { agent, at: dataUpdatedAt }
  }, [data, dataUpdatedAt, id])
  const seen = useLastKnown(id, found)
  return {
    dataUpdatedAt,
    error,
    isPending,
    isFetching,
    refetch,
    agent: seen?.agent,
    seenAt: seen?.at ?? 0,
    gone: data !== undefined && found === undefined,
  }
}
