import type { Call } from '../../api/http'
import { requireComplete, scan } from '../../api/scan'
import { agents, agentStates } from '../../contract/agents'

/** The states of agents whose runners are only last known. */
export const notOnlineStates = agentStates.filter((state) => state !== 'online')

/**
 * The states of all agents that are not online, by id. Rejects when they cannot be read completely, because a missing one
 * would be taken for online.
 */
export async function readNotOnline(
  call: Call,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const found = await scan(
    call,
    agents.list,
    { state: notOnlineStates },
    {
      ...(signal && { signal }),
      mapRow: ({ id, state }) => ({ id, state }),
      rowKey: ({ id }) => id,
    },
  )
  return new Map(requireComplete(found, { signal }).map(({ id, state }) => [id, state]))
}
