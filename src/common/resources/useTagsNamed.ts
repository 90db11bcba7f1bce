import { useQueries } from '@tanstack/react-query'
import { query } from '../../api/query'
import { listProblem } from '../../contract/names'
import { tags, type Tag } from '../../contract/tags'
import { useRefreshInterval } from '../page/Freshness'

/** A tag that something names. `tag` is undefined while unread, null when the server knows no tag of that name. */
export interface NamedTag {
  name: string
  tag: Tag | null | undefined
}

/** Tags by their names, with what each brings and to whom. One small request a tag: the API has no other way. */
export function useTagsNamed(wanted: readonly string[]) {
  const names = [...new Set(wanted)]
  const interval = useRefreshInterval()
  const results = useQueries({
    queries: names.map((name) => ({
      ...query(tags.list, { query: { name, agents: false } }),
      refetchInterval: interval || (false as const),
      // A name with a comma cannot stand in a filter: the server would look for two tags.
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
    /** Unix ms of the oldest answer */
    at: Math.min(...results.map(({ dataUpdatedAt }) => dataUpdatedAt)),
    error: failed[0]?.error ?? null,
    retry: () => failed.forEach(({ refetch }) => void refetch()),
  }
}
