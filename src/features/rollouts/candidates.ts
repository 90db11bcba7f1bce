import { ApiError } from '../../api/errors'
import type { Call } from '../../api/http'
import { scan, whole } from '../../api/scan'
import { runners } from '../../contract/runners'
import { emptySnapshot } from '../../domain/plan/model/snapshot'
import { readAgents, readWearers } from '../../domain/plan/planning/read'
import type { Candidate } from '../../domain/rollout/stages'

/** Who is meant: agents by id, those with any of these tags, or those that run a config. */
export type Meant =
  | { is: 'agents'; ids: readonly string[] }
  | { is: 'tags'; tags: readonly string[] }
  | { is: 'holders'; config: string }

export interface Candidates {
  /** by name */
  agents: Candidate[]
  /** how many of those meant run the config already */
  has: number
  /** how many of those meant the server does not list */
  lost: number
}

/**
 * Reads the agents that are meant, and leaves out those that run the config already. Rejects with an `ApiError` when not
 * all of them can be read: who is missing would silently get nothing.
 */
export async function readCandidates(
  meant: Meant,
  config: string,
  options: { call: Call; signal: AbortSignal },
): Promise<Candidates> {
  const known = emptySnapshot()
  if (meant.is === 'tags') {
    for (const tag of meant.tags) if (!(await readWearers(tag, known, options))) throw partly()
  }
  const ids =
    meant.is === 'tags'
      ? [...known.agents.keys()]
      : meant.is === 'agents'
        ? meant.ids
        : await holdersOf(meant.config, options)
  await readAgents(ids, known, options)
  const found = ids.map((id) => known.agents.get(id))
  if (found.includes(undefined)) throw partly()
  const listed = found.flatMap((agent) => agent ?? [])
  const free = listed.filter(({ runners }) => !runners.includes(config))
  const agents = free.map(({ id, hostname, state, tags }) => ({
    id,
    name: hostname || id,
    online: state === 'online',
    tags,
  }))
  return {
    agents: agents.sort((a, b) => a.name.localeCompare(b.name, 'en', { numeric: true })),
    has: listed.length - free.length,
    lost: found.length - listed.length,
  }
}

async function holdersOf(config: string, { call, signal }: { call: Call; signal: AbortSignal }) {
  const found = await scan(
    call,
    runners.list,
    { name: config, agents: false },
    { digest: ({ agent_id }) => agent_id, rowKey: (id) => id, signal },
  )
  return whole(found, signal)
}

const partly = () =>
  new ApiError({ status: 0, code: 'partial', message: 'not all agents could be read' })
