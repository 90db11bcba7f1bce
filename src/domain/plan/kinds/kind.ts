import type { Call } from '../../../api/http'
import type { Change, ChangeKind, ChangeOf } from '../model/changes'
import type { PlanSnapshot } from '../model/snapshot'
import type { StateLabel, Permanent, StepAssessment } from '../model/assessment'

/** What has to be read: ids of agents, names of tags, runners. */
export interface Needs {
  agents?: string[]
  /** ids of agents whose state alone matters */
  states?: string[]
  tags?: string[]
  /** tags whose agents have to be read */
  wearers?: string[]
  /** Whether the other tags of these agents matter as well: they may bring the same configs. */
  otherTags?: boolean
  runners?: { agent: string; config: string }[]
  /** names of configs */
  configs?: string[]
  /** configs whose runners have to be counted */
  running?: string[]
  /** configs: who has runners of them, unless they are very many */
  holders?: readonly string[]
  releases?: boolean
  /** whether machines are monitored */
  monitored?: boolean
}

/** How many changes one request carries. */
export type Room =
  /** so many, in its body */
  | { most: number }
  /** as many names as fit into the URL, after the path */
  | { path: string; name: string }

/** Everything that is particular to one kind of change. All of it pure, but `send`. */
export interface Kind<C extends Change = Change> {
  /** Requests of a higher wave wait for those of lower ones, and are not sent when they fail. */
  wave: number
  /** what a plan has to know */
  needs(change: C): Needs
  /** what tells whether it has happened */
  proof(change: C): Needs
  /** The change with what only the server knows put into it. */
  complete?(change: C, known: PlanSnapshot): Change
  look(change: C, known: PlanSnapshot): StepAssessment
  /** Whether it has happened; null where nothing tells. Without it: when planning it again finds it so already. */
  happened?(change: C, known: PlanSnapshot, before: StateLabel): boolean | null
  /** The exact inverse, or why there is none. */
  inverse(change: C, known: PlanSnapshot): Change[] | Permanent
  /** Changes of one group can share a request. */
  group(change: C): string
  room(change: C): Room
  /** method and path, for the record */
  label(change: C): string
  send(call: Call, changes: readonly C[]): Promise<unknown>
}

export type Kinds = { [K in ChangeKind]: Kind<ChangeOf<K>> }

/** Changes that one request carries in its body, at most. */
export const mostInBody = 100
