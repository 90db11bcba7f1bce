import type { Runner } from '../../contract/runners'
import { errorOf, stagesOf, type StageKind } from '../../contract/runnerStages'

/** One present error of a runner. */
export interface RunnerError {
  /** the runner as a whole, or one of its stages */
  at: 'runner' | StageKind
  /** name of the transform or sender; '' elsewhere */
  name: string
  message: string
  /** how often it occurred; null where the collector does not count it */
  count: number | null
}

/**
 * The present errors of a runner, from its status: an error of the runner as a whole, and each stage that has counted
 * errors and reports the last one. The error history of the status is ignored. A status that cannot be read, or that of
 * a stopped runner, has no errors.
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

/** Whether a runner has any present error. */
export const isFailing = (runner: Pick<Runner, 'status' | 'error'>): boolean =>
  runnerErrors(runner).length > 0
