import type { Call } from '../../api/http'
import { scan, whole } from '../../api/scan'
import type { Config } from '../../contract/configs'
import { runners } from '../../contract/runners'
import { tags } from '../../contract/tags'
import type { Change } from '../../domain/plan/model/changes'
import { isRecord } from '../../lib/json/json'

/**
 * A config under another name: a copy with the same tags, handed to the agents that run the old one without any of its
 * tags, then the old one deleted. Rejects with an `ApiError` when it cannot be told who they are.
 */
export async function renameChanges(
  call: Call,
  { name, tags: own, config, note }: Config,
  next: string,
): Promise<Change[]> {
  const holders = await scan(
    call,
    runners.list,
    { name, agents: false },
    { digest: ({ agent_id }) => agent_id, rowKey: (agent) => agent },
  )
  const answers = await Promise.all(
    own.map((tag) => call(tags.list, { query: { name: tag, agents: true } })),
  )
  const wearers = new Set(
    answers
      .flatMap(({ rows }) => rows.filter((tag) => own.includes(tag.name)))
      .flatMap(({ agent_ids }) => agent_ids),
  )
  const direct = whole(holders).filter((agent) => !wearers.has(agent))
  return [
    {
      kind: 'createConfig',
      config: next,
      note,
      content: isRecord(config) ? config : {},
      tags: own,
    },
    ...direct.map((agent): Change => ({ kind: 'handOut', config: next, agent })),
    { kind: 'deleteConfig', config: name },
  ]
}
