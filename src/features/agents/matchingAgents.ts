import { scan, requireComplete } from '../../api/scan'
import { agents } from '../../contract/agents'
import { runnerKey, runners } from '../../contract/runners'
import { agentSnapshotOf } from '../../domain/plan/model/snapshot'
import type { ReadIntoSnapshot, ReadOptions } from '../../domain/plan/planning/read'
import { isFailing } from '../../domain/runners/runnerErrors'
import type { AgentFilter } from './filters'
import { createBulkSearch } from './bulkSearch'
import { toListedAgent } from '../../domain/agents/listedAgent'
import { isLocal } from './localFilters'
import { serverSearch } from './pastedSearch'
import { localFilterPredicate } from './localFilterPredicate'

/**
 * The ids of all agents that match these filters now. Rejects when the list cannot be read completely, because a missing
 * agent must not be taken for one that does not match.
 * @param entries those of the bulk search
 */
export async function matchingAgents(
  filter: AgentFilter,
  entries: readonly string[],
  { call, signal, onProgress, onMoved, snapshot }: ReadIntoSnapshot,
): Promise<ReadonlySet<string>> {
  const { search, tag, id, state } = filter
  const options = {
    signal,
    onProgress: ({ rows, total }: { rows: number; total: number }) => onProgress?.(rows, total),
  }
  if (!isLocal(filter)) {
    const found = await scan(
      call,
      agents.list,
      { search, tag, id, state },
      { ...options, mapRow: agentSnapshotOf, rowKey: (agent) => agent.id },
    )
    for (const agent of requireComplete(found, { signal, onMoved }))
      snapshot?.agents.set(agent.id, agent)
    return new Set(found.rows.map((agent) => agent.id))
  }
  const found = await scan(
    call,
    agents.list,
    { search: serverSearch(search), tag, id, state },
    { ...options, mapRow: toListedAgent, rowKey: (agent) => agent.id },
  )
  const failing = filter.failing ? await failingAgents(filter, { call, signal, onMoved }) : null
  const bulkSearch = entries.length > 0 ? createBulkSearch(entries) : null
  const match = localFilterPredicate(filter, { failing, bulkSearch })
  const matching = requireComplete(found, { signal, onMoved }).filter(match)
  return new Set(matching.map((agent) => agent.id))
}

async function failingAgents({ tag, id }: AgentFilter, { call, signal, onMoved }: ReadOptions) {
  const found = await scan(
    call,
    runners.list,
    { tag, id, agents: false },
    {
      signal,
      mapRow: (runner) => ({
        key: runnerKey(runner.agent_id, runner.name),
        agent: isFailing(runner) ? runner.agent_id : '',
      }),
      rowKey: ({ key }) => key,
    },
  )
  return new Map(requireComplete(found, { signal, onMoved }).map(({ agent }) => [agent, agent]))
}
