import { useState } from 'react'
import { useServerClock } from '../../api/query'
import { runnerKey, type Runner } from '../../contract/runners'
import {
  errorLookOf,
  runnerFailure,
  withLooks,
  type ErrorLooks,
  type RunnerFailure,
} from '../../domain/runners/runnerFailure'

/**
 * The runners that fail now, by `runnerKey`: of each reading of `rows`, compared with the reading before.
 * @param updatedAt when `rows` were read, by the clock of this device, Unix ms
 */
export function useRunnerFailures(
  rows: readonly Runner[] | undefined,
  updatedAt: number,
): ReadonlyMap<string, RunnerFailure> {
  const { toServerTime } = useServerClock()
  const [state, setState] = useState<State>(initial)
  // Rows of the page before stay shown until the next one is read; they have no time.
  if (rows === undefined || updatedAt === 0 || updatedAt === state.updatedAt) return state.failures
  const keyed = rows.map((row) => [runnerKey(row.agent_id, row.name), errorLookOf(row)] as const)
  const looks = withLooks(state.looks, keyed)
  const now = toServerTime(updatedAt)
  const failures = new Map(state.failures)
  for (const [key, look] of keyed) {
    const failure = runnerFailure(look, now, looks.before.get(key))
    if (failure) failures.set(key, failure)
    else failures.delete(key)
  }
  setState({ updatedAt, looks, failures })
  return failures
}

interface State {
  updatedAt: number
  looks: ErrorLooks
  failures: ReadonlyMap<string, RunnerFailure>
}

const initial: State = {
  updatedAt: 0,
  looks: { now: new Map(), before: new Map() },
  failures: new Map(),
}
