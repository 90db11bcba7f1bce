import { ApiError } from '../../../api/errors'
import { kindOf } from '../kinds/kindOf'
import { loadOverwritten } from '../planning/loadSnapshot'
import { addError, setOutcome, type RunContext } from './applyPlan'

/** ms before each further attempt to read what a request would overwrite */
const pausesMs = [1000, 3000]

/**
 * The steps of a request without those whose object somebody else has changed since the plan was made: a change that
 * overwrites reads its object once more right before it is sent. What cannot be read is not overwritten either. Nothing
 * closes the moment between this read and the request: the API has no conditional write.
 */
export async function withoutMoved(
  run: RunContext,
  steps: readonly number[],
  stop: AbortSignal,
): Promise<number[]> {
  const changes = steps.flatMap((i) => run.steps[i]?.change ?? [])
  if (!changes.some((change) => kindOf(change).overwrites !== undefined)) return [...steps]
  for (let attempt = 0; ; attempt++) {
    try {
      const snapshot = await loadOverwritten(changes, { call: run.call, signal: stop })
      const skipOf = (i: number) => {
        const change = run.steps[i]?.change
        return change && kindOf(change).assess(change, snapshot).skip
      }
      const moved = steps.filter((i) => skipOf(i) === 'moved')
      const unread = steps.filter((i) => skipOf(i) === 'unread')
      setOutcome(run, moved, 'moved')
      setOutcome(run, unread, 'cancelled')
      return steps.filter((i) => !moved.includes(i) && !unread.includes(i))
    } catch (error) {
      if (!(error instanceof ApiError) && !stop.aborted) throw error
      const pauseMs = pausesMs[attempt]
      if (!stop.aborted && pauseMs !== undefined) {
        await run.wait(pauseMs, stop).catch(() => undefined)
        continue
      }
      if (error instanceof ApiError) addError(run.progress, steps, error)
      setOutcome(run, steps, 'cancelled')
      return []
    }
  }
}
