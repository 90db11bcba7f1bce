import type { Runner } from '../../contract/runners'
import { readStatus } from '../../contract/runnerStatus'

/** What one look at a runner tells of its errors. */
export interface ErrorLook {
  /** errors of all stages since the runner was started; null where the status does not count them */
  errors: number | null
  /** seconds since the runner began to read; null where the status does not say */
  elapsed: number | null
  /** Unix ms of the newest error in the history; null without one */
  lastErrorAt: number | null
  /** whether the runner as a whole reports an error */
  broken: boolean
}

/** Why a runner counts as failing now. */
export interface RunnerFailure {
  /** the errors that were added since the last look; 0 where the times alone tell */
  grown: number
  /** Unix ms of the newest error; null where only the count or the runner's own error tells */
  at: number | null
}

/** ms for which an error counts as one of now */
export const recentErrorMs = 10 * 60_000

/** What a runner's row tells of its errors. */
export function errorLookOf({
  status,
  error,
  config,
}: Pick<Runner, 'status' | 'error' | 'config'>): ErrorLook {
  const { stages, elapsed, history, error: whole } = readStatus(status, error, config)
  const counts = stages.flatMap(({ errors }) => errors ?? [])
  return {
    errors: counts.length > 0 ? counts.reduce((sum, count) => sum + count, 0) : null,
    elapsed,
    lastErrorAt: history[0]?.at ?? null,
    broken: whole !== '',
  }
}

/**
 * Whether a runner fails now: it reports an error as a whole, its errors grew since the last look, or the newest one is
 * younger than ten minutes. Errors that were counted long ago are no failure of now.
 * @param now the server's time of the look, Unix ms
 * @param last the look before, if there was one
 */
export function runnerFailure(
  look: ErrorLook,
  now: number,
  last?: ErrorLook,
): RunnerFailure | null {
  const { errors, lastErrorAt, broken } = look
  const isSameRun = last !== undefined && (look.elapsed ?? 0) >= (last.elapsed ?? 0)
  const grown = isSameRun ? Math.max(0, (errors ?? 0) - (last.errors ?? errors ?? 0)) : 0
  const isRecent = lastErrorAt !== null && now - lastErrorAt < recentErrorMs
  return broken || grown > 0 || isRecent ? { grown, at: isRecent ? lastErrorAt : null } : null
}

/** The looks at the runners of a list: the newest, and the one before it. */
export interface ErrorLooks {
  now: ReadonlyMap<string, ErrorLook>
  before: ReadonlyMap<string, ErrorLook>
}

/** most runners whose looks are kept, a few pages of a list */
const maxKept = 5_000

/** The looks after another reading of some runners. Runners of other pages keep theirs. */
export function withLooks(
  { now, before }: ErrorLooks,
  looks: readonly (readonly [key: string, look: ErrorLook])[],
): ErrorLooks {
  const next = { now: new Map(now), before: new Map(before) }
  for (const [key, look] of looks) {
    const last = now.get(key)
    if (last) next.before.set(key, last)
    // The newest entries stand at the end.
    next.now.delete(key)
    next.now.set(key, look)
  }
  for (const key of next.now.keys()) {
    if (next.now.size <= maxKept) break
    next.now.delete(key)
    next.before.delete(key)
  }
  return next
}
