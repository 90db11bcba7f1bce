import type { RolloutState } from './rolloutState'

/** An agent of a rollout, as the rollout stores it. */
export interface RolloutMember {
  id: string
  /** the hostname, or the id where there is none */
  name: string
}

/** Agents that get a config together. */
export interface RolloutStage {
  /** the tag that the agents share; '' where the stages are divided by number */
  tag: string
  members: RolloutMember[]
  /** false: these agents were not online, so the rollout does not wait for them */
  gated: boolean
}

/** The conditions under which a rollout continues or halts. */
export interface RolloutLimits {
  /** the rollout halts when this many agents have failed */
  maxFailures: number
  /** seconds that an agent has to run the new content */
  applyTimeout: number
  /** seconds that each stage is watched at least: errors show late */
  minWatch: number
  onFailure: 'pause' | 'rollBack'
}

/** Which config is rolled out, to which agents and how. */
export interface RolloutInput {
  config: string
  /** `configDigest` of its content: the rollout halts when the config has other content */
  digest: string
  /** the config whose runners are deleted on each agent first; '' where none is replaced */
  replaces: string
  stages: RolloutStage[]
  limits: RolloutLimits
}

/** A staged rollout, as it is stored in this browser. */
export interface Rollout extends RolloutInput {
  id: string
  /** Unix ms */
  createdAt: number
  state: RolloutState
}

/** All agents of a rollout. */
export const membersOf = ({ stages }: Pick<Rollout, 'stages'>): RolloutMember[] =>
  stages.flatMap(({ members }) => members)
