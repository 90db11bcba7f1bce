import { useQueries } from '@tanstack/react-query'
import { query } from '../../api/query'
import type { Agent } from '../../contract/agents'
import { listProblem } from '../../contract/names'
import { useRefreshInterval } from '../../fleet/Freshness'
import { tags, type Tag } from '../../contract/tags'

/** A tag of an agent. `tag` is undefined while unread, null when the server knows no tag of that name. */
export interface TagOfAgent {
  name: string
  tag: Tag | null | undefined
}

/** The tags of an agent with what each brings. One small request a tag: the API has no other way. */
export function useTagsOf(agent: Agent) {
  const names = [...new Set(agent.tags)]
  const interval = useRefreshInterval()
  const results = useQueries({
    queries: names.map((name) => ({
      ...query(tags.list, { query: { name, agents: false } }),
      refetchInterval: interval || (false as const),
      // A name with a comma cannot stand in a filter: the server would look for two tags.
      enabled: listProblem(name) === null,
    })),
  })
  const rows = names.map((name, index): TagOfAgent => {
    const data = results[index]?.data
    return { name, tag: data && (data.rows.find((tag) => tag.name === name) ?? null) }
  })
  const failed = results.filter(({ error }) => error)
  return {
    rows,
    loading: results.some(({ isPending, fetchStatus }) => isPending && fetchStatus !== 'idle'),
    /** Unix ms of the oldest answer */
    at: Math.min(...results.map(({ dataUpdatedAt }) => dataUpdatedAt)),
    error: failed[0]?.error ?? null,
    retry: () => failed.forEach(({ refetch }) => void refetch()),
  }
}
