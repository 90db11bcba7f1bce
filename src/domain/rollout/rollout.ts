import type { RolloutState } from './rolloutState'

/** An agent as a hand-out keeps it. */
export interface Member {
  id: string
  /** the hostname, or the id where there is none */
  name: string
}

/** Agents that get a config together. */
export interface Stage {
  /** the tag that they have in common; '' where stages go by number */
  tag: string
  members: Member[]
  /** false: these agents were not connected, so nothing is waited for */
  gated: boolean
}

/** When a hand-out goes on, and when it does not. */
export interface Limits {
  /** so many agents that fail are too many */
  failures: number
  /** seconds that an agent has to run the new content */
  settle: number
  /** seconds that a stage is watched at least: errors show late */
  watch: number
  /** what to do when too many fail */
  onFailure: 'pause' | 'takeBack'
}

/** What is to be handed out, to whom and how. */
export interface RolloutWish {
  config: string
  /** `configDigest` of what it holds: nothing else is handed out under its name */
  digest: string
  /** the config whose runners give way to it on each agent; '' where nothing does */
  replaces: string
  stages: Stage[]
  limits: Limits
}

/** A hand-out in stages, as it is kept in this browser. */
export interface Rollout extends RolloutWish {
  id: string
  /** Unix ms */
  createdAt: number
  state: RolloutState
}

/** All agents of a hand-out. */
export const membersOf = ({ stages }: Pick<Rollout, 'stages'>): Member[] =>
  stages.flatMap(({ members }) => members)
