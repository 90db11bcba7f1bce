import { isUnread } from '../../contract/partlyRead'
import type { NamedTag } from '../../common/resources/useTagsByName'

/** An agent that runs a config. */
export interface ConfigAgent {
  agent: string
  /** '' when the server does not tell */
  hostname: string
  state: string
}

/** The agents that have none of the tags; null while any of the tags is not read. */
export function agentsWithoutTags(
  agents: readonly ConfigAgent[],
  tags: readonly NamedTag[],
): ConfigAgent[] | null {
  if (tags.some(({ tag }) => tag === undefined || (tag && isUnread(tag, 'agent_ids')))) return null
  const taggedAgents = new Set(tags.flatMap(({ tag }) => tag?.agent_ids ?? []))
  return agents.filter(({ agent }) => !taggedAgents.has(agent))
}
