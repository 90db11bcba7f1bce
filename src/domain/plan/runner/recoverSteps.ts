import { ApiError } from '../../../api/errors'
import { kindOf } from '../kinds/kindOf'
import { setDetail, setOutcome, type RunContext } from './applyPlan'

/**
 * Brings back what these steps have deleted without replacing it. A step counts as lost from the moment at which that is
 * seen until its former content runs again, so that a crash in between is not taken for a success.
 */
export async function recoverSteps(run: RunContext, steps: readonly number[]): Promise<void> {
  // One after the other: runners with the same former content share the config that brings it back.
  for (const index of steps) {
    const step = run.steps[index]
    if (!step) continue
    const kind = kindOf(step.change)
    if (!kind.recover) continue
    const announce = async (as: string) => {
      setOutcome(run, [index], 'runnerLost')
      setDetail(run, index, { restoredAs: as })
      await run.save()
    }
    try {
      const recovery = await kind.recover(run.call, step.change, run.former, announce)
      if (recovery) setOutcome(run, [index], recovery.is)
    } catch (error) {
      // The outcome is that of the last announcement.
      if (!(error instanceof ApiError)) throw error
    }
    await run.save()
  }
}
