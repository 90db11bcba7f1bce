import type { Agent } from '../../../contract/agents'
import type { Config } from '../../../contract/configs'
import type { Release } from '../../../contract/releases'
import type { Runner } from '../../../contract/runners'
import type { Tag } from '../../../contract/tags'
import { isObject } from '../../../contract/read'

/** What a plan has to know of an agent. */
export interface KnownAgent {
  id: string
  hostname: string
  ip: string
  state: string
  tags: readonly string[]
  runners: readonly string[]
  /** '' where the server does not say */
  kernel: string
  arch: string
}

export interface KnownTag {
  name: string
  note: string
  configs: readonly string[]
  agents: ReadonlySet<string>
}

export interface KnownRunner {
  agent: string
  config: string
  hostname: string
  ip: string
  state: string
  /** seconds since it began to read, as its status says; null where it does not */
  elapsed: number | null
}

export interface KnownConfig {
  name: string
  note: string
  tags: readonly string[]
  /** null where it came in no form that can be read */
  content: Record<string, unknown> | null
  /** when it was saved, Unix ms */
  at: number | null
}

/**
 * What was read before a plan is made or judged. null: the server does not list it. Not in the map: it was not read, or
 * could not be.
 */
export interface PlanSnapshot {
  agents: Map<string, KnownAgent | null>
  tags: Map<string, KnownTag | null>
  /** by `runnerKey` */
  runners: Map<string, KnownRunner | null>
  configs: Map<string, KnownConfig | null>
  /** how many runners of a config there are */
  running: Map<string, number>
  /** the packages that the server offers */
  releases: readonly Release[] | null
  /** whether machines are monitored */
  monitored: boolean | null
}

export const emptySnapshot = (): PlanSnapshot => ({
  agents: new Map(),
  tags: new Map(),
  runners: new Map(),
  configs: new Map(),
  running: new Map(),
  releases: null,
  monitored: null,
})

export const digestAgent = ({ machine, ...agent }: Agent): KnownAgent => ({
  id: agent.id,
  hostname: agent.hostname,
  ip: agent.ip,
  state: agent.state,
  tags: agent.tags,
  runners: agent.runners,
  kernel: machine?.kernel ?? '',
  arch: machine?.arch ?? '',
})

export const digestTag = ({ name, note, config_names, agent_ids }: Tag): KnownTag => ({
  name,
  note,
  configs: config_names,
  agents: new Set(agent_ids),
})

export const digestConfig = ({ name, note, tags, config, timestamp }: Config): KnownConfig => ({
  name,
  note,
  tags,
  content: isObject(config) ? config : null,
  at: timestamp,
})

/** @param joined hostname and ip of the agents, as the list brings them */
export const digestRunner = (
  { agent_id, name, state, status }: Runner,
  joined: Record<string, { hostname: string; ip: string } | undefined>,
): KnownRunner => ({
  agent: agent_id,
  config: name,
  hostname: joined[agent_id]?.hostname ?? '',
  ip: joined[agent_id]?.ip ?? '',
  state,
  // The collector spells it like this.
  elapsed: isObject(status) && typeof status.elaspedtime === 'number' ? status.elaspedtime : null,
})

/** Ids of the agents with a runner of one of these configs, as far as they were read. */
export const holdersOf = (configs: ReadonlySet<string>, { runners }: PlanSnapshot): string[] => [
  ...new Set(
    [...runners.values()].flatMap((runner) =>
      runner && configs.has(runner.config) ? [runner.agent] : [],
    ),
  ),
]
