import type { Change } from './changes'
import type { SelectionSource } from './selection'
import type { Head } from '../store/journal'

/** One version of a config, as a plan's review shows it. */
export interface ConfigVersion {
  note: string
  content: unknown
}

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
  staged?: StagedReplacement
}

/** What a user asks for; the preview shows what of it changes anything. */
export interface PlanRequest {
  /** The selection, where it has to be read again before anything is done to it. */
  selection?: SelectionSource
  /** the changes, or a function that makes them for the ids of the selection as it is when the plan is made */
  changes: readonly Change[] | ((ids: readonly string[]) => readonly Change[])
  origin?: Head['origin']
  /** Sends each change in a request of its own, so that one bad change does not fail the others. */
  oneRequestPerChange?: boolean
  review?: PlanReview
  /** Called once the plan is being applied. */
  onApplied?: () => void
}

/** What the plan panel shows: the preview of a request, or an applied plan. */
export type OpenedPlan = { key: string; request: PlanRequest } | { key: string; id: string }
