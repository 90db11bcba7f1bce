import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { query } from '../../api/query'
import { useRefresh } from '../../api/refresh'
import { listProblem } from '../../contract/names'
import { runnerKey, runners } from '../../contract/runners'
import { useLastKnown } from '../../lib/hooks/useLastKnown'

/**
 * One runner, with its agent as the list brings it. The API reads none by name: the list is filtered by agent and config
 * and the exact match taken. `gone`: the server does not list it (any more); `found` is then what was last seen, `at`
 * (Unix ms) says when.
 */
export function useRunner(agent: string, config: string, interval: number) {
  // A name that no filter can hold is looked for among all runners of the agent.
  const name = listProblem(config) ? undefined : config
  const { data, dataUpdatedAt, error, isPending, refetch } = useQuery({
    ...query(runners.list, {
      query: { id: agent, name, agents: true, page: 1, size: name ? 20 : 200 },
    }),
    ...useRefresh(interval),
  })
  const now = useMemo(() => {
    const runner = data?.rows.find((row) => row.agent_id === agent && row.name === config)
    return runner && { runner, joined: data?.agents ?? {}, at: dataUpdatedAt }
  }, [data, dataUpdatedAt, agent, config])
  const found = useLastKnown(runnerKey(agent, config), now)
  return { found, error, isPending, refetch, gone: data !== undefined && now === undefined }
}
