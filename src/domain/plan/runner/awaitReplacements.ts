import { ApiError } from '../../../api/errors'
import { kindOf } from '../kinds/kindOf'
import type { Change } from '../model/changes'
import { areAllCurrent } from '../model/runnerTally'
import { loadAwaitedNeeds } from '../planning/loadSnapshot'
import { setDetail, setOutcome, type RunContext } from './applyPlan'
import { pauseAfter, verifyLimitMs } from './verify'

/**
 * Waits until what these steps delete is replaced: until each connected agent runs the config that takes the place. Steps
 * for which that is not seen within the time limit are held back.
 */
export async function awaitReplacements(
  run: RunContext,
  changes: readonly { step: number; change: Change }[],
  stop: AbortSignal,
): Promise<void> {
  let waiting = changes.filter(({ change }) => kindOf(change).awaited?.needs(change))
  const startedAt = run.now()
  for (let round = 0; waiting.length > 0 && !stop.aborted; round++) {
    const readAt = run.now()
    const snapshot = await loadAwaitedNeeds(
      waiting.map(({ change }) => change),
      { call: run.call, signal: stop },
    ).catch((error: unknown) => {
      if (error instanceof ApiError || stop.aborted) return null
      throw error
    })
    waiting = waiting.filter(({ step, change }) => {
      const tally = snapshot && kindOf(change).awaited?.tally(change, snapshot)
      if (tally) setDetail(run, step, { runners: tally })
      return !tally?.saved || !areAllCurrent(tally)
    })
    run.changed()
    if (waiting.length === 0) return
    if (readAt - startedAt >= verifyLimitMs) {
      setOutcome(
        run,
        waiting.map(({ step }) => step),
        'heldBack',
      )
      return
    }
    await run.wait(pauseAfter(round, run.now() - readAt), stop).catch(() => undefined)
  }
}
