import type { NamedTag } from '../../common/resources/useTagsNamed'

/** An agent that runs a config. */
export interface Holder {
  agent: string
  /** '' where the server does not say */
  hostname: string
  state: string
}

/** Agents that run a config and have none of its tags; null while not all of its tags are known. */
export function straysOf(holders: readonly Holder[], tags: readonly NamedTag[]): Holder[] | null {
  if (tags.some(({ tag }) => tag === undefined)) return null
  const wearers = new Set(tags.flatMap(({ tag }) => tag?.agent_ids ?? []))
  return holders.filter(({ agent }) => !wearers.has(agent))
}
