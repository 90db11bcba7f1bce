import type { Agent } from '../../contract/agents'
import type { Config } from '../../contract/configs'
import type { Loose } from '../../contract/read'
import { configDigest } from '../../contract/normalConfig'
import type { Runner, RunnerPage } from '../../contract/runners'
import type { Tag, TagPage } from '../../contract/tags'
import { isRecord } from '../../lib/json/json'

/** A runner reduced to about 200 bytes: the content of its config is replaced by a digest. */
export interface RunnerDigest {
  /** id */
  agent: string
  /** '' where the server does not say */
  hostname: string
  config: string
  state: string
  /** digest of the content that it runs, in the normal form; null where the content cannot be read */
  digest: string | null
  /** the version of the config that it reports, Unix ms */
  at: number | null
}

export interface ConfigDigest {
  name: string
  /** digest of the content, in the normal form; null where the content cannot be read */
  digest: string | null
  /** when it was saved, Unix ms */
  at: number | null
  tags: string[]
}

export interface TagDigest {
  name: string
  configs: string[]
  /** ids */
  agents: string[]
  /** in the order of `agents`; '' where the server does not say */
  hostnames: string[]
  /** the places in its lists of agents and configs that could not be read; absent where all were */
  unread?: string[]
}

/** An agent that is not online. */
export interface OfflineDigest {
  id: string
  hostname: string
  state: string
}

export const digestRunner = (
  runner: Runner,
  { agents }: Pick<RunnerPage, 'agents'>,
): RunnerDigest => ({
  agent: runner.agent_id,
  hostname: agents[runner.agent_id]?.hostname ?? '',
  config: runner.name,
  state: runner.state,
  digest: digestOf(runner.config),
  at: runner.config_timestamp,
})

export const digestConfig = ({ name, config, timestamp, tags }: Config): ConfigDigest => ({
  name,
  digest: digestOf(config),
  at: timestamp,
  tags,
})

export function digestTag(tag: Tag, { agents }: Pick<TagPage, 'agents'>): TagDigest {
  const unread = tag.unread?.filter((place) => /^(agent_ids|config_names1?)(\.|$)/.test(place))
  return {
    name: tag.name,
    configs: tag.config_names,
    agents: tag.agent_ids,
    hostnames: tag.agent_ids.map((id) => agents[id]?.hostname ?? ''),
    ...(unread && unread.length > 0 && { unread }),
  }
}

export const digestOffline = ({ id, hostname, state }: Agent): OfflineDigest => ({
  id,
  hostname,
  state,
})

const digestOf = (config: Loose): string | null => (isRecord(config) ? configDigest(config) : null)
