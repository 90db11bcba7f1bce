import type { Change } from './changes'
import type { Effect, StateLabel, Permanent, Skip, Target, Warning } from './assessment'

/** One change of a plan, with the state of its target before and after. */
export interface Step {
  change: Change
  target: Target
  before: StateLabel
  after: StateLabel
  /** why the step changes nothing; absent where it changes something */
  skip?: Skip
  warnings: Warning[]
  /** for a config that is saved: the count of its runners before */
  runners?: number
  /** the changes that undo it, or why it cannot be undone; absent where it changes nothing */
  inverse?: Change[] | Permanent
}

/** Changes with their consequences, as they are shown before anything is sent. */
export interface Plan {
  steps: Step[]
  /** the effects of all steps that change something */
  effects: Effect[]
}
