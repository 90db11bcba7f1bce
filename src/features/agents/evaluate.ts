import { scan, whole } from '../../api/scan'
import { agents } from '../../contract/agents'
import { runners } from '../../contract/runners'
import { digestAgent } from '../../domain/plan/model/snapshot'
import type { ReadInto, ReadOptions } from '../../domain/plan/planning/read'
import { isFailing } from '../../domain/runners/runnerErrors'
import type { AgentFilter } from './filters'
import { createFinder } from './find'
import { listed } from './listed'
import { isLocal } from './localFilters'
import { localMatch } from './localMatch'

/**
 * The ids of all agents that match these filters now. Rejects when the list cannot be read whole: what is missing must
 * not be taken for what does not match.
 * @param entries the list that is looked for
 */
export async function matchingAgents(
  filter: AgentFilter,
  entries: readonly string[],
  { call, signal, onProgress, known }: ReadInto,
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
      { ...options, digest: digestAgent, rowKey: (agent) => agent.id },
    )
    for (const agent of whole(found, signal)) known?.agents.set(agent.id, agent)
    return new Set(found.rows.map((agent) => agent.id))
  }
  const found = await scan(
    call,
    agents.list,
    { search, tag, id, state },
    { ...options, digest: listed, rowKey: (agent) => agent.id },
  )
  const failing = filter.failing ? await failingAgents(filter, { call, signal }) : null
  const finder = entries.length > 0 ? createFinder(entries) : null
  const match = localMatch(filter, { failing, finder })
  const matching = whole(found, signal).filter(match)
  return new Set(matching.map((agent) => agent.id))
}

async function failingAgents({ tag, id }: AgentFilter, { call, signal }: ReadOptions) {
  const found = await scan(
    call,
    runners.list,
    { tag, id, agents: false },
    {
      signal,
      digest: (runner) => ({
        key: JSON.stringify([runner.agent_id, runner.name]),
        agent: isFailing(runner) ? runner.agent_id : '',
      }),
      rowKey: ({ key }) => key,
    },
  )
  return new Map(whole(found, signal).map(({ agent }) => [agent, agent]))
}
