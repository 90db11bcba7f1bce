import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/query'
import { useRefreshOptions } from '../../api/refreshOptions'
import { configs } from '../../contract/configs'
import { listProblem } from '../../contract/names'
import { useRefreshInterval } from '../page/PageRefresh'
import { useExactMatch } from './useExactMatch'

/**
 * Reads one config. The list is filtered by name, or searched when the name has a comma and cannot be a filter. `gone`:
 * the server does not list it (any more); `config` is then its last known state, read at `seenAt` (Unix ms).
 * @param name '' reads nothing
 */
export function useConfig(name: string) {
  const filter = listProblem(name) ? { search: name, size: 200 } : { name, size: 20 }
  const result = useQuery({
    ...query(configs.list, { query: { ...filter, page: 1 } }),
    enabled: name !== '',
    ...useRefreshOptions(useRefreshInterval()),
  })
  const { last, gone } = useExactMatch(name, result, ({ rows }) =>
    rows.find((config) => config.name === name),
  )
  return { result, config: last?.row, seenAt: last?.at ?? 0, gone: name !== '' && gone }
}
