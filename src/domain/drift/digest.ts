import type { Agent } from '../../contract/agents'
import type { Config } from '../../contract/configs'
import type { Loose } from '../../contract/read'
import { configDigest } from '../../contract/normalConfig'
import type { Runner, RunnerPage } from '../../contract/runners'
import type { Tag, TagPage } from '../../contract/tags'
import { isRecord } from '../../lib/json/json'

/** What is kept of a runner, about 200 bytes: its config stays behind. */
export interface RunnerDigest {
  /** id */
  agent: string
  /** '' where the server does not say */
  hostname: string
  config: string
  state: string
  /** of what it runs, in its normal form; null where that cannot be read */
  digest: string | null
  /** Unix ms of the config that it says it runs */
  at: number | null
}

export interface ConfigDigest {
  name: string
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
  /** in the same order; '' where the server does not say */
  hostnames: string[]
}

/** An agent that is not online. */
export interface AwayDigest {
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

export const digestTag = (tag: Tag, { agents }: Pick<TagPage, 'agents'>): TagDigest => ({
  name: tag.name,
  configs: tag.config_names,
  agents: tag.agent_ids,
  hostnames: tag.agent_ids.map((id) => agents[id]?.hostname ?? ''),
})

export const digestAway = ({ id, hostname, state }: Agent): AwayDigest => ({ id, hostname, state })

const digestOf = (config: Loose): string | null => (isRecord(config) ? configDigest(config) : null)
