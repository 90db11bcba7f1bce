import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { query } from '../../api/query'
import { useRefresh } from '../../api/refresh'
import { configs } from '../../contract/configs'
import { listProblem } from '../../contract/names'
import { useLastKnown } from '../../lib/hooks/useLastKnown'
import { useRefreshInterval } from '../page/Freshness'

/**
 * One config. The API reads none by name: the list is filtered by it, or searched where no filter can hold the name, and
 * the exact match taken. `gone`: the server does not list it (any more); `config` is then what was last seen.
 * @param name '' asks for nothing
 */
export function useConfig(name: string) {
  const filter = listProblem(name) ? { search: name, size: 200 } : { name, size: 20 }
  const result = useQuery({
    ...query(configs.list, { query: { ...filter, page: 1 } }),
    enabled: name !== '',
    ...useRefresh(useRefreshInterval()),
  })
  const { data, dataUpdatedAt } = result
  const found = useMemo(() => {
    const config = data?.rows.find((one) => one.name === name)
    return config && { config, at: dataUpdatedAt }
  }, [data, dataUpdatedAt, name])
  const seen = useLastKnown(name, found)
  return {
    result,
    config: seen?.config,
    seenAt: seen?.at ?? 0,
    gone: name !== '' && data !== undefined && found === undefined,
  }
}
