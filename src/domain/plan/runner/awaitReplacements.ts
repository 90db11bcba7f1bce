import { ApiError } from '../../../api/errors'
import { kindOf } from '../kinds/kindOf'
import type { Change } from '../model/changes'
import { verifyTally } from '../model/runnerTally'
import { loadAwaitedNeeds } from '../planning/loadSnapshot'
import { setDetail, setOutcome, type RunContext } from './applyPlan'
import { lateReads, pauseAfter, verifyLimitMs } from './verify'

/**
 * Waits until what these steps delete is replaced: until each connected agent runs the config that takes the place. Steps
 * for which that is not seen within the time limit, or a few reads later where nothing could be read, are held back.
 */
export async function awaitReplacements(
  run: RunContext,
  changes: readonly { step: number; change: Change }[],
  stop: AbortSignal,
): Promise<void> {
  let waiting = changes.filter(({ change }) => kindOf(change).awaited?.needs(change))
  const startedAt = run.now()
  let late = 0
  for (let round = 0; waiting.length > 0 && !stop.aborted; round++) {
    const readAt = run.now()
    const read = async (readAll: boolean, steps: typeof waiting) => {
      const snapshot = await loadAwaitedNeeds(
        steps.map(({ change }) => change),
        { call: run.call, signal: stop, readAll },
      ).catch((error: unknown) => {
        if (error instanceof ApiError || stop.aborted) return null
        throw error
      })
      return steps.map(({ step, change }) => {
        const tally = (snapshot && kindOf(change).awaited?.tally(change, snapshot)) ?? null
        if (tally) setDetail(run, step, { runners: tally })
        return { step, is: verifyTally(tally), isRead: tally !== null }
      })
    }
    const first = await read(false, waiting)
    // Before anything is deleted, also those of very many runners are read of which the first ones look right.
    const promising = stepsThat(first, null)
    const all = await read(
      true,
      waiting.filter(({ step }) => promising.has(step)),
    )
    const replaced = new Set([...stepsThat(first, true), ...stepsThat(all, true)])
    waiting = waiting.filter(({ step }) => !replaced.has(step))
    run.changed()
    if (waiting.length === 0) return
    const isLate = readAt - startedAt >= verifyLimitMs
    if (isLate) late += 1
    const isUnread = [...first, ...all].some(({ step, isRead }) => !isRead && !replaced.has(step))
    if (isLate && (late >= lateReads || !isUnread)) {
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

const stepsThat = (read: readonly { step: number; is: boolean | null }[], is: boolean | null) =>
  new Set(read.filter((one) => one.is === is).map(({ step }) => step))
