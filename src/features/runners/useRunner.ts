import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/query'
import { useRefreshOptions } from '../../api/refreshOptions'
import { listProblem } from '../../contract/names'
import { runnerKey, runners } from '../../contract/runners'
import { useRefreshInterval } from '../../common/page/PageRefresh'
import { useExactMatch } from '../../common/resources/useExactMatch'

/**
 * Reads one runner with its agent. The list is filtered by agent and config. `gone`: the server does not list it (any
 * more); `runner` and `joined` are then their last known state, read at `seenAt` (Unix ms).
 * @param agent the id of the agent
 */
export function useRunner(agent: string, config: string) {
  // A name with a comma cannot be a filter, so all runners of the agent are read.
  const name = listProblem(config) ? undefined : config
  const result = useQuery({
    ...query(runners.list, {
      query: { id: agent, name, agents: true, page: 1, size: name ? 20 : 200 },
    }),
    ...useRefreshOptions(useRefreshInterval()),
  })
  const { last, gone } = useExactMatch(runnerKey(agent, config), result, ({ rows }) =>
    rows.find((row) => row.agent_id === agent && row.name === config),
  )
  return { result, runner: last?.row, joined: last?.data.agents ?? {}, seenAt: last?.at ?? 0, gone }
}
