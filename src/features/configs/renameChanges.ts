import type { Call } from '../../api/http'
import { scan, requireComplete } from '../../api/scan'
import type { Config } from '../../contract/configs'
import { runners } from '../../contract/runners'
import { tags } from '../../contract/tags'
import type { Change } from '../../domain/plan/model/changes'
import { isRecord } from '../../lib/json/json'

/**
 * Renames a config, which the API cannot do: creates a copy with the same tags, assigns it to the agents that run the old
 * one without any of its tags, and deletes the old one once the copy runs there. Rejects with an `ApiError` when not all of these agents can be
 * read.
 */
export async function renameChanges(
  call: Call,
  { name, tags: tagNames, config, note }: Config,
  newName: string,
): Promise<Change[]> {
  const running = await scan(
    call,
    runners.list,
    { name, agents: false },
    { mapRow: ({ agent_id }) => agent_id, rowKey: (agent) => agent },
  )
  const responses = await Promise.all(
    tagNames.map((tag) => call(tags.list, { query: { name: tag, agents: true } })),
  )
  const taggedAgents = new Set(
    responses
      .flatMap(({ rows }) => rows.filter((tag) => tagNames.includes(tag.name)))
      .flatMap(({ agent_ids }) => agent_ids),
  )
  const direct = requireComplete(running).filter((agent) => !taggedAgents.has(agent))
  return [
    {
      kind: 'createConfig',
      config: newName,
      note,
      content: isRecord(config) ? config : {},
      tags: tagNames,
    },
    ...direct.map((agent): Change => ({ kind: 'assignConfig', config: newName, agent })),
    { kind: 'deleteConfig', config: name, replacedBy: newName },
  ]
}
