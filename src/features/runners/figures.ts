import type { Stage, StageKind, Trend } from '../../contract/runnerStages'
import type { RunnerStatus } from '../../contract/runnerStatus'
import { maskText } from '../../domain/secrets/secrets'

/** What the stages of one kind come to. null: none of them says. */
export interface Sum {
  success: number | null
  errors: number | null
  perSecond: number | null
  /** where there is but one stage of the kind */
  trend: Trend | null
}

/** The sum over all stages of a kind: several senders may each get all of the data. */
export function sumOf(stages: readonly Stage[], kind: StageKind): Sum {
  const own = stages.filter(({ stage }) => stage === kind)
  return {
    success: total(own.map(({ success }) => success)),
    errors: total(own.map(({ errors }) => errors)),
    perSecond: total(own.map(({ perSecond }) => perSecond)),
    trend: own.length === 1 ? own[0]!.trend : null,
  }
}

/** How often anything went wrong in any stage. */
export const errorCount = (stages: readonly Stage[]) => total(stages.map(({ errors }) => errors))

/** The error of the runner as a whole, or the last one of the stage furthest along. Secrets are masked. */
export const lastErrorOf = ({ error, stages }: Pick<RunnerStatus, 'error' | 'stages'>): string =>
  maskText(error || (stages.findLast(({ lastError }) => lastError)?.lastError ?? ''))

function total(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null)
  return known.length > 0 ? known.reduce((sum, figure) => sum + figure, 0) : null
}
