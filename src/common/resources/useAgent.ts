import { useQuery } from '@tanstack/react-query'
import { query } from '../../api/query'
import { useRefreshOptions } from '../../api/refreshOptions'
import { agents } from '../../contract/agents'
import { useRefreshInterval } from '../page/PageRefresh'
import { agentByIdInput, findAgent } from './agentById'
import { useExactMatch } from './useExactMatch'

/**
 * Reads one agent. `gone`: the server does not list it (any more); `agent` is then its last known state, read at
 * `seenAt` (Unix ms).
 */
export function useAgent(id: string) {
  const result = useQuery({
    ...query(agents.list, agentByIdInput(id)),
    ...useRefreshOptions(useRefreshInterval()),
  })
  const { last, gone } = useExactMatch(id, result, (page) => findAgent(page, id))
  return { result, agent: last?.row, seenAt: last?.at ?? 0, gone }
}
