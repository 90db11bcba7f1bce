import type { Agent } from '../../../contract/agents'
import type { Config } from '../../../contract/configs'
import type { Release } from '../../../contract/releases'
import { configDigest } from '../../../contract/normalConfig'
import type { Runner } from '../../../contract/runners'
import { errorOf } from '../../../contract/runnerStages'
import { maskText } from '../../secrets/secrets'
import { isRecord } from '../../../lib/json/json'
import type { Tag } from '../../../contract/tags'

/** An agent as far as plans need it. */
export interface AgentSnapshot {
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

export interface TagSnapshot {
  name: string
  note: string
  configs: readonly string[]
  agents: ReadonlySet<string>
}

export interface RunnerSnapshot {
  agent: string
  config: string
  hostname: string
  ip: string
  state: string
  /** seconds since it started to read, by its status; null where the status does not say */
  elapsed: number | null
  /** the error of the runner as a whole, without secrets; '' = none */
  error: string
}

/** A runner of a config, as far as the check of that config needs it. */
export interface ConfigRunner {
  /** id */
  agent: string
  state: string
  /** digest of the content that it runs, in the normal form; null where the content cannot be read */
  digest: string | null
  /** the error of the runner as a whole, without secrets; '' = none */
  error: string
}

export interface ConfigSnapshot {
  name: string
  note: string
  tags: readonly string[]
  /** null where the server sent it in an unknown form */
  content: Record<string, unknown> | null
  /** when it was saved, Unix ms */
  at: number | null
}

/**
 * The objects that were read before a plan is made or verified. null: the server does not list the object. An object
 * that is not in the map, or undefined, was not read or could not be.
 */
export interface PlanSnapshot {
  agents: Map<string, AgentSnapshot | null>
  tags: Map<string, TagSnapshot | null | undefined>
  /** by `runnerKey` */
  runners: Map<string, RunnerSnapshot | null>
  configs: Map<string, ConfigSnapshot | null>
  /** by config: the count of its runners; Infinity: many, and the server does not say how many */
  runnerCounts: Map<string, number>
  /** by config: its runners; the first ones where there are very many */
  configRunners: Map<string, ConfigRunner[]>
  /** by config of which only the first runners were read: how many it has */
  manyRunners: Map<string, number>
  /** names of configs that no agent can run, by the tables of options */
  unrunnable: Set<string>
  /** the packages that the server offers; null: not read */
  releases: readonly Release[] | null
  /** whether the monitoring of machines is on; null: not read */
  monitored: boolean | null
}

export const emptySnapshot = (): PlanSnapshot => ({
  agents: new Map(),
  tags: new Map(),
  runners: new Map(),
  configs: new Map(),
  runnerCounts: new Map(),
  configRunners: new Map(),
  manyRunners: new Map(),
  unrunnable: new Set(),
  releases: null,
  monitored: null,
})

export const agentSnapshotOf = ({ machine, ...agent }: Agent): AgentSnapshot => ({
  id: agent.id,
  hostname: agent.hostname,
  ip: agent.ip,
  state: agent.state,
  tags: agent.tags,
  runners: agent.runners,
  kernel: machine?.kernel ?? '',
  arch: machine?.arch ?? '',
})

export const tagSnapshotOf = ({ name, note, config_names, agent_ids }: Tag): TagSnapshot => ({
  name,
  note,
  configs: config_names,
  agents: new Set(agent_ids),
})

export const configSnapshotOf = ({
  name,
  note,
  tags,
  config,
  timestamp,
}: Config): ConfigSnapshot => ({
  name,
  note,
  tags,
  content: isRecord(config) ? config : null,
  at: timestamp,
})

export const configRunnerOf = ({
  agent_id,
  state,
  config,
  status,
  error,
}: Runner): ConfigRunner => ({
  agent: agent_id,
  state,
  digest: isRecord(config) && Object.keys(config).length > 0 ? configDigest(config) : null,
  // It is stored with the progress of a plan.
  error: maskText(errorOf(status, error)),
})

/** @param joined hostname and IP address by agent id, from the same response */
export const runnerSnapshotOf = (
  { agent_id, name, state, status, error }: Runner,
  joined: Record<string, { hostname: string; ip: string } | undefined>,
): RunnerSnapshot => ({
  agent: agent_id,
  config: name,
  hostname: joined[agent_id]?.hostname ?? '',
  ip: joined[agent_id]?.ip ?? '',
  state,
  // The collector misspells the member.
  elapsed: isRecord(status) && typeof status.elaspedtime === 'number' ? status.elaspedtime : null,
  error: maskText(errorOf(status, error)),
})

/** Ids of the agents with a runner of one of these configs, as far as they were read. */
export const configAgentsOf = (
  configs: ReadonlySet<string>,
  { runners }: PlanSnapshot,
): string[] => [
  ...new Set(
    [...runners.values()].flatMap((runner) =>
      runner && configs.has(runner.config) ? [runner.agent] : [],
    ),
  ),
]
