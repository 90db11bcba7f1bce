import { useQueries } from '@tanstack/react-query'
import { query, useServerClock } from '../../api/query'
import { listProblem } from '../../contract/names'
import { tags, type Tag } from '../../contract/tags'
import { useRefreshInterval } from '../page/PageRefresh'

/** A tag by its name. `tag` is undefined until it was read, and null when the server has no tag of that name. */
export interface NamedTag {
  name: string
  tag: Tag | null | undefined
}

/** Reads tags by their names, with one request a tag, since the API has no endpoint for several. */
export function useTagsByName(tagNames: readonly string[]) {
  const names = [...new Set(tagNames)]
  const interval = useRefreshInterval()
  const { toServerTime } = useServerClock()
  const results = useQueries({
    queries: names.map((name) => ({
      ...query(tags.list, { query: { name, agents: false } }),
      refetchInterval: interval || (false as const),
      // A name with a comma cannot be a filter, because the server reads it as two names.
      enabled: listProblem(name) === null,
    })),
  })
  const rows = names.map((name, index): NamedTag => {
    const data = results[index]?.data
    return { name, tag: data && (data.rows.find((tag) => tag.name === name) ?? null) }
  })
  const failed = results.filter(({ error }) => error)
  return {
    rows,
    loading: results.some(({ isPending, fetchStatus }) => isPending && fetchStatus !== 'idle'),
    /** the server's time of the oldest answer, Unix ms */
    at: toServerTime(Math.min(...results.map(({ dataUpdatedAt }) => dataUpdatedAt))),
    error: failed[0]?.error ?? null,
    retry: () => failed.forEach(({ refetch }) => void refetch()),
  }
}
