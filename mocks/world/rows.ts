import type { AgentState, MachineWire } from '../../src/contract/agents'
import type { ReleaseWire } from '../../src/contract/releases'
import type { RunnerState } from '../../src/contract/runners'

/** What a scenario says about an agent. */
export interface AgentSeed {
  id: string
  hostname: string
  ip: string
  state: AgentState
  /** Unix s */
  create_time: number
  tags: readonly string[]
  /** Configs handed to it directly. */
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

/** How machine monitoring was opened. */
export interface Monitoring {
  /** seconds, as text */
  interval: string
  repo_name: string
}

/** All that a scenario says. */
export interface Content {
  agents: Iterable<AgentSeed>
  tags: readonly TagSeed[]
  configs: readonly ConfigSeed[]
  releases: readonly ReleaseWire[]
  /** null: not opened */
  monitoring: Monitoring | null
  /** Patterns that this server defines otherwise, by name. */
  grok?: Readonly<Record<string, string>>
  /** Asked when an agent is shown, so that a hundred thousand of them cost nothing before. Undefined: never online. */
  machine: (agent: AgentSeed) => MachineWire | undefined
}

/** One version of a runner's config. Runners keep the one that was pushed to them. */
export interface Version {
  readonly config: Record<string, unknown>
  /** Unix ms */
  readonly timestamp: number
}

export interface Config {
  readonly name: string
  note: string
  current: Version
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
  /** From when to when it was away before, Unix ms. */
  readonly absences: (readonly [from: number, to: number])[]
  /** Replaced, never changed: most agents share theirs with the scenario. */
  tags: readonly string[]
  /** Configs handed to it directly. Replaced, never changed. */
  configs: readonly string[]
  readonly runners: Runner[]
}

export interface Runner {
  readonly name: string
  readonly agent: Agent
  /** What it shows. */
  state: RunnerState
  /** What was asked last; the state follows. */
  wanted: RunnerState
  version: Version
  /** Unix ms of its first line; later by the time that its agent was away. */
  since: number
}
