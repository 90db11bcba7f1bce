import type { Runner } from '../../contract/runners'
import { errorOf, stagesOf, type StageKind } from '../../contract/runnerStages'

/** One thing that goes wrong in a runner now. */
export interface RunnerError {
  /** the runner as a whole, or one of its stages */
  at: 'runner' | StageKind
  /** which transform or sender; '' elsewhere */
  name: string
  message: string
  /** how often, where the collector counts it */
  count: number | null
}

/**
 * What goes wrong in a runner, by its own status: an error of the runner as a whole, or a stage that has counted errors
 * and holds the last one. The history in a status is of the past and says nothing here. A status that cannot be read,
 * and the zeros of a stopped runner, hold no errors.
 */
export function runnerErrors({ status, error }: Pick<Runner, 'status' | 'error'>): RunnerError[] {
  const whole = errorOf(status, error)
  const failing = stagesOf(status).filter(({ errors, lastError }) => errors && lastError)
  return [
    ...(whole ? [{ at: 'runner' as const, name: '', message: whole, count: null }] : []),
    ...failing.map(({ stage, part, errors, lastError }) => ({
      at: stage,
      name: part,
      message: lastError,
      count: errors,
    })),
  ]
}

/** Whether anything goes wrong in a runner. */
export const isFailing = (runner: Pick<Runner, 'status' | 'error'>): boolean =>
  runnerErrors(runner).length > 0
