import { normalConfig } from '../../../contract/normalConfig'
import { canonicalJson, isRecord } from '../../../lib/json/json'
import { shortHash } from '../../../lib/text/shortHash'
import type { Change } from './changes'
import type { SelectionSource } from './selection'
import type { PlanHead } from '../store/journal'

/** One version of a config, as the review of a plan shows it. */
export interface ConfigVersion {
  note: string
  content: unknown
}

/** A short text that is the same for versions with the same content and note. Times are not compared: a server need not move them. */
export const versionDigest = ({ note, content }: ConfigVersion): string =>
  shortHash(canonicalJson([note, isRecord(content) ? content : {}]))

/** A short text that is the same for versions that have the same effect and note, whatever a server adds to them. */
export const effectDigest = ({ note, content }: ConfigVersion): string =>
  `effect ${shortHash(canonicalJson([note, normalConfig(isRecord(content) ? content : {})]))}`

/** Whether a version is the one that a `versionDigest` or `effectDigest` stands for. */
export const isVersion = (digest: string, version: ConfigVersion): boolean =>
  digest === versionDigest(version) || digest === effectDigest(version)

/** An edit that can be saved as a new config and replace the edited one stage by stage. */
export interface StagedReplacement {
  /** the edited config */
  config: string
  note: string
  content: Record<string, unknown>
  /** Called when the user chooses this instead of the plan. */
  onLeave: () => void
}

/** What the preview shows above the steps: a config before and after. */
export interface PlanReview {
  before: ConfigVersion
  after: ConfigVersion
  /** types that logkit does not have, and of which the user confirmed that the build of the agents has them */
  ownTypes?: readonly string[]
  staged?: StagedReplacement
}

/** The changes that a user requests; the preview shows which of them change anything. */
export interface PlanRequest {
  /** the selected rows, where they have to be read again before the plan is made */
  selection?: SelectionSource
  /** the changes, or a function that makes them from the ids that are selected when the plan is made */
  changes: readonly Change[] | ((ids: readonly string[]) => readonly Change[])
  origin?: PlanHead['origin']
  /** Sends each change in a request of its own, so that one bad change does not fail the others. */
  oneRequestPerChange?: boolean
  review?: PlanReview
  /** Called once the plan is being applied. */
  onApplied?: () => void
}

/** What the plan panel shows: the preview of a request, or an applied plan. */
export type OpenedPlan = { key: string; request: PlanRequest } | { key: string; id: string }
