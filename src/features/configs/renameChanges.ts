import { ApiError } from '../../api/errors'
import type { Call } from '../../api/http'
import { scan, requireComplete } from '../../api/scan'
import { configs, type Config } from '../../contract/configs'
import { runners } from '../../contract/runners'
import { tags } from '../../contract/tags'
import type { Change } from '../../domain/plan/model/changes'
import { versionDigest } from '../../domain/plan/model/planRequest'
import { isRecord } from '../../lib/json/json'

/**
 * Renames a config, which the API cannot do: reads it again, creates a copy with the same tags, assigns it to the agents that run the old
 * one without any of its tags, and deletes the old one once the copy runs there, unless somebody has changed it by then.
 * Rejects with an `ApiError` when the config or not all of these agents can be read, or its content is no object.
 */
export async function renameChanges(
  call: Call,
  { name }: Pick<Config, 'name'>,
  newName: string,
): Promise<Change[]> {
  const listed = await call(configs.list, { query: { name } })
  const current = listed.rows.find((config) => config.name === name)
  if (!current) throw new ApiError({ status: 404, code: '', message: `no config ${name}` })
  const { tags: tagNames, config, note } = current
  if (!isRecord(config))
    throw new ApiError({ status: 200, code: 'shape', message: `${name} is no object` })
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
      content: config,
      tags: tagNames,
    },
    ...direct.map((agent): Change => ({ kind: 'assignConfig', config: newName, agent })),
    {
      kind: 'deleteConfig',
      config: name,
      replacedBy: newName,
      opened: versionDigest({ note, content: config }),
    },
  ]
}
