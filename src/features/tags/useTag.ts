import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { query } from '../../api/query'
import { useRefresh } from '../../api/refresh'
import { listProblem } from '../../contract/names'
import { tags } from '../../contract/tags'
import { useRefreshInterval } from '../../common/page/Freshness'
import { useLastKnown } from '../../lib/hooks/useLastKnown'

/**
 * One tag. The API reads none by name: the list is filtered by it, or searched where no filter can hold the name, and
 * the exact match taken. `gone`: the server does not list it (any more); `tag` is then what was last seen.
 */
export function useTag(name: string) {
  const filter = listProblem(name) ? { search: name, size: 200 } : { name }
  const result = useQuery({
    ...query(tags.list, { query: { ...filter, agents: false } }),
    ...useRefresh(useRefreshInterval()),
  })
  const { data, dataUpdatedAt } = result
  const found = useMemo(() => {
    const tag = data?.rows.find((one) => one.name === name)
    return tag && { tag, at: dataUpdatedAt }
  }, [data, dataUpdatedAt, name])
  const seen = useLastKnown(name, found)
  return {
    result,
    tag: seen?.tag,
    seenAt: seen?.at ?? 0,
    gone: data !== undefined && found === undefined,
  }
}
