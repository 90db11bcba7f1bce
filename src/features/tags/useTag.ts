import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/query'
import { useRefreshOptions } from '../../api/refreshOptions'
import { listProblem } from '../../contract/names'
import { tags } from '../../contract/tags'
import { useRefreshInterval } from '../../common/page/PageRefresh'
import { useExactMatch } from '../../common/resources/useExactMatch'

/**
 * Reads one tag. The list is filtered by name, or searched when the name has a comma and cannot be a filter. `gone`: the
 * server does not list it (any more); `tag` is then its last known state, read at `seenAt` (Unix ms).
 */
export function useTag(name: string) {
  const filter = listProblem(name) ? { search: name, size: 200 } : { name }
  const result = useQuery({
    ...query(tags.list, { query: { ...filter, agents: false } }),
    ...useRefreshOptions(useRefreshInterval()),
  })
  const { last, gone } = useExactMatch(name, result, ({ rows }) =>
    rows.find((tag) => tag.name === name),
  )
  return { result, tag: last?.row, seenAt: last?.at ?? 0, gone }
}
