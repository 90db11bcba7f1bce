import type { Change } from './changes'
import type { Effect, StateLabel, Permanent, Skip, Target, Warning } from './assessment'

/** One item of a plan: what it is about, how it stands, how it will, and why not. */
export interface Step {
  change: Change
  target: Target
  before: StateLabel
  after: StateLabel
  /** It changes nothing, for this reason. */
  skip?: Skip
  warnings: Warning[]
  /** The changes that take it back, or why nothing does. Absent where nothing changes. */
  inverse?: Change[] | Permanent
}

/** A write as it can be read before it happens. */
export interface Plan {
  steps: Step[]
  /** what follows besides, over all steps that change something */
  effects: Effect[]
}
