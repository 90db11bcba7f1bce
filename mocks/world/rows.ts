import type { AgentState, MachineWire } from '../../src/contract/agents'
import type { ReleaseWire } from '../../src/contract/releases'
import type { RunnerState } from '../../src/contract/runners'

/** An agent as a scenario defines it. */
export interface AgentSeed {
  id: string
  hostname: string
  ip: string
  state: AgentState
  /** Unix s */
  create_time: number
  tags: readonly string[]
  /** Configs that are assigned to the agent directly. */
  configs?: readonly string[]
  /** Unix ms of the last contact; absent while it is online. */
  lastSeen?: number
}

export interface ConfigSeed {
  name: string
  note: string
  config: Record<string, unknown>
  /** Unix ms */
  timestamp: number
}

export interface TagSeed {
  name: string
  note: string
  configs: readonly string[]
}

/** The settings with which machine monitoring was opened. */
export interface Monitoring {
  /** seconds, as text */
  interval: string
  repo_name: string
}

/** Everything that a scenario defines. */
export interface WorldContent {
  agents: Iterable<AgentSeed>
  tags: readonly TagSeed[]
  configs: readonly ConfigSeed[]
  releases: readonly ReleaseWire[]
  /** null: not opened */
  monitoring: Monitoring | null
  /** Grok patterns in which this server differs, by name. */
  grokOverrides?: Readonly<Record<string, string>>
  /** The machine of an agent, computed on demand: a hundred thousand agents cost nothing. Undefined: never online. */
  machine: (agent: AgentSeed) => MachineWire | undefined
}

/** One version of a config. A runner keeps the version that was pushed to it. */
export interface ConfigVersion {
  readonly config: Record<string, unknown>
  /** Unix ms */
  readonly timestamp: number
}

export interface Config {
  readonly name: string
  note: string
  current: ConfigVersion
  readonly tags: Set<string>
  readonly runners: Set<Runner>
}

export interface Tag {
  readonly name: string
  note: string
  readonly configs: Set<string>
  readonly agents: Set<Agent>
}

export interface Agent {
  readonly seed: AgentSeed
  readonly id: string
  readonly hostname: string
  /** Unix s */
  readonly create_time: number
  state: AgentState
  /** Unix ms; undefined while online. */
  lastSeen: number | undefined
  /** Earlier times offline, Unix ms. */
  readonly absences: (readonly [from: number, to: number])[]
  /** Replaced and never mutated: most agents share the array with the scenario. */
  tags: readonly string[]
  /** Configs that are assigned to the agent directly. Replaced and never mutated. */
  configs: readonly string[]
  readonly runners: Runner[]
}

export interface Runner {
  readonly name: string
  readonly agent: Agent
  /** The state that lists show. */
  state: RunnerState
  /** The state of the last request. `state` follows after a delay. */
  requestedState: RunnerState
  version: ConfigVersion
  /** Unix ms of its first line, moved by the time that its agent was offline. */
  startedAt: number
  /** why its agent refused the last content; absent where it runs it */
  refusal?: string
}
