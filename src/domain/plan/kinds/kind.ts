import type { Call } from '../../../api/http'
import type { Change, ChangeKind, ChangeOf } from '../model/changes'
import type { AgentSnapshot, PlanSnapshot } from '../model/snapshot'
import type { Permanent, StepAssessment, Target } from '../model/assessment'
import type { Step } from '../model/plan'
import type { RunnerTally } from '../model/runnerTally'

/** What has to be read before a change can be planned or verified. */
export interface Needs {
  /** ids */
  agents?: string[]
  /** ids of agents of which only the state is needed */
  agentStates?: string[]
  tags?: string[]
  /** names of tags whose agents have to be read */
  taggedAgents?: string[]
  /** Whether the other tags of these agents have to be read too: they may bring the same configs. */
  otherTags?: boolean
  runners?: { agent: string; config: string }[]
  /** names of configs */
  configs?: string[]
  /** names of configs whose runners have to be counted */
  runnerCounts?: string[]
  /** names of configs whose agents have to be read, unless there are very many */
  configAgents?: readonly string[]
  /** names of configs of which all runners have to be read, with the content that they run */
  configRunners?: string[]
  /** the ids of agents of which the state is needed, once the rest is read */
  statesOf?: (snapshot: PlanSnapshot) => Iterable<string>
  /** names of configs whose content has to be checked */
  checks?: string[]
  releases?: boolean
  /** whether the monitoring of machines is on */
  monitored?: boolean
}

/** How many changes one request can carry. */
export type BatchLimit =
  /** this many, in its body */
  | { count: number }
  /** as many names as fit into the URL, after the path */
  | { path: string; name: string }

/** What a step looked like before it was sent. */
export type StepBefore = Pick<Step, 'before' | 'runners'>

/** The content of runners that were deleted to be replaced, by `runnerKey`. It is not stored: it may hold secrets. */
export type FormerContents = Map<string, unknown>

/** The end of an attempt to bring back what a change has deleted. */
export interface Recovery {
  is: 'restored' | 'runnerLost'
  /** the config under whose name the former content runs */
  as: string
}

/** Everything that is particular to one kind of change. All of its functions are pure, except `send`. */
export interface Kind<C extends Change = Change> {
  /** Requests of a higher wave wait for those of lower ones, and are not sent if one of these fails. */
  wave: number
  /** what has to be read before the change can be planned */
  needs(change: C): Needs
  /** what has to be read to verify the change */
  verifyNeeds(change: C): Needs
  /**
   * What has to be read once more right before the change is sent, because it replaces or deletes what others may have
   * edited. Such a change carries the version that the user has seen; `assess` skips it as `moved` for any other version.
   */
  overwrites?(change: C): Needs
  /** Fills in what only the server knows, for example secrets. */
  complete?(change: C, snapshot: PlanSnapshot): Change
  /** What the change would do to the snapshot, and why it is skipped if it is. */
  assess(change: C, snapshot: PlanSnapshot): StepAssessment
  /**
   * Whether the change has happened; null where this cannot be told. Without this function a change has happened when
   * `assess` skips it as `already`.
   */
  verify?(change: C, snapshot: PlanSnapshot, before: StepBefore): boolean | null
  /** What the runners of a saved config do; null where they were not read. */
  tally?(change: C, snapshot: PlanSnapshot, before: StepBefore): RunnerTally | null
  /**
   * What the runners do that have to replace what this change deletes; the request is sent once all of them are current.
   * null: nothing has to be waited for.
   */
  awaited?: {
    needs(change: C): Needs | null
    tally(change: C, snapshot: PlanSnapshot): RunnerTally | null
  }
  /** Whether it takes effect once more when it is sent twice: a retry asks first. */
  unrepeatable?: true
  /** The changes that reverse it exactly, or why there are none. */
  inverse(change: C, snapshot: PlanSnapshot): Change[] | Permanent
  /** Changes with the same key can share a request. */
  batchKey(change: C): string
  batchLimit(change: C): BatchLimit
  /** method and path, for display */
  label(change: C): string
  send(call: Call, changes: readonly C[], former: FormerContents): Promise<unknown>
  /**
   * Brings back what the change has deleted without replacing it; null: nothing is missing.
   * @param announce called with the name of the config before anything is sent
   */
  recover?(
    call: Call,
    change: C,
    former: FormerContents,
    announce: (as: string) => Promise<void>,
  ): Promise<Recovery | null>
}

export type Kinds = { [K in ChangeKind]: Kind<ChangeOf<K>> }

/** The most changes that one request carries in its body. */
export const maxChangesPerBody = 100

/** The target of a change of an agent. @param object the config or tag that it gets or loses */
export const agentTarget = (
  id: string,
  agent: AgentSnapshot | null | undefined,
  object = '',
): Target => ({ name: agent?.hostname || id, sub: agent?.ip || id, object })
