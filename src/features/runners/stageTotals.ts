import type { Stage, StageKind, Trend } from '../../contract/runnerStages'
import type { RunnerStatus } from '../../contract/runnerStatus'

/** The totals over the stages of one kind; null = not reported by any of them. */
export interface StageTotals {
  success: number | null
  errors: number | null
  perSecond: number | null
  /** only when there is exactly one stage of the kind */
  trend: Trend | null
}

/** Sums over all stages of a kind. With several senders records may be counted once per sender. */
export function stageTotals(stages: readonly Stage[], kind: StageKind): StageTotals {
  const ofKind = stages.filter(({ stage }) => stage === kind)
  return {
    success: sumOfKnown(ofKind.map(({ success }) => success)),
    errors: sumOfKnown(ofKind.map(({ errors }) => errors)),
    perSecond: sumOfKnown(ofKind.map(({ perSecond }) => perSecond)),
    trend: ofKind.length === 1 ? ofKind[0]!.trend : null,
  }
}

/** The number of errors of all stages; null = not reported. */
export const errorCount = (stages: readonly Stage[]) =>
  sumOfKnown(stages.map(({ errors }) => errors))

/** The error of the runner as a whole, or the last error of the last stage that has one. It may hold secrets. */
export const lastErrorOf = ({ error, stages }: Pick<RunnerStatus, 'error' | 'stages'>): string =>
  error || (stages.findLast(({ lastError }) => lastError)?.lastError ?? '')

function sumOfKnown(figures: readonly (number | null)[]): number | null {
  const known = figures.filter((figure) => figure !== null)
  return known.length > 0 ? known.reduce((sum, figure) => sum + figure, 0) : null
}
