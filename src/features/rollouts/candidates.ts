import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { callOf } from '../../api/query'
import { ApiError } from '../../api/errors'
import type { Call } from '../../api/http'
import { scan, requireComplete } from '../../api/scan'
import { runners } from '../../contract/runners'
import { emptySnapshot } from '../../domain/plan/model/snapshot'
import { readAgents, readTaggedAgents } from '../../domain/plan/planning/read'
import type { Candidate } from '../../domain/rollout/stages'

/** The agents that may get the config: by id, by any of these tags, or all that run a config. */
export type Audience =
  | { is: 'agents'; ids: readonly string[] }
  | { is: 'tags'; tags: readonly string[] }
  | { is: 'configAgents'; config: string }

export interface Candidates {
  /** sorted by name */
  agents: Candidate[]
  /** count of the agents that run the config already */
  alreadyRunning: number
  /** count of the agents that the server does not list */
  unlisted: number
}

/**
 * Reads the agents of an audience without those that run the config already. Rejects with an `ApiError` when not all of
 * them can be read, because a missing agent would silently be left out.
 */
export async function readCandidates(
  audience: Audience,
  config: string,
  options: { call: Call; signal: AbortSignal },
): Promise<Candidates> {
  const snapshot = emptySnapshot()
  if (audience.is === 'tags') {
    for (const tag of audience.tags)
      if (!(await readTaggedAgents(tag, snapshot, options))) throw incompleteError()
  }
  const ids =
    audience.is === 'tags'
      ? [...snapshot.agents.keys()]
      : audience.is === 'agents'
        ? audience.ids
        : await readConfigAgentIds(audience.config, options)
  await readAgents(ids, snapshot, options)
  const found = ids.map((id) => snapshot.agents.get(id))
  if (found.includes(undefined)) throw incompleteError()
  const listed = found.flatMap((agent) => agent ?? [])
  const eligible = listed.filter(({ runners }) => !runners.includes(config))
  const agents = eligible.map(({ id, hostname, state, tags }) => ({
    id,
    name: hostname || id,
    online: state === 'online',
    tags,
  }))
  return {
    agents: agents.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
    alreadyRunning: listed.length - eligible.length,
    unlisted: found.length - listed.length,
  }
}

async function readConfigAgentIds(
  config: string,
  { call, signal }: { call: Call; signal: AbortSignal },
) {
  const found = await scan(
    call,
    runners.list,
    { name: config, agents: false },
    { mapRow: ({ agent_id }) => agent_id, rowKey: (id) => id, signal },
  )
  return requireComplete(found, { signal })
}

const incompleteError = () =>
  new ApiError({ status: 0, code: 'partial', message: 'not all agents could be read' })

/** The candidates of an audience, read again when the audience changes. null: no agents are chosen yet. */
export function useCandidates(audience: Audience | null, config: string) {
  const result = useQuery({
    queryKey: ['rollout candidates', config, audience],
    queryFn: ({ signal, meta }) =>
      audience === null
        ? { agents: [], alreadyRunning: 0, unlisted: 0 }
        : readCandidates(audience, config, { call: callOf(meta), signal }),
    enabled: audience !== null,
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  })
  return { result, candidates: audience === null ? undefined : result.data }
}
