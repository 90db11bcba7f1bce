import type { PlanService } from '../../domain/services/planService'
import { codeOf } from '../../domain/plan/model/outcomes'
import type { PlanEntry } from '../../domain/plan/store/journal'
import type { PlanEvent } from './contract'

type ObservedPlans = Pick<PlanService, 'planRunner' | 'rolloutRunner'>

/**
 * Reports each new state of the plans that this tab applies, and whether it is applying any, or a rollout. Returns the
 * function that stops it.
 */
export function observePlans(
  { planRunner, rolloutRunner }: ObservedPlans,
  onPlan: (event: PlanEvent) => void,
  onBusy: (busy: boolean) => void,
): () => void {
  /** the last report of each plan of this tab */
  const reported = new Map<string, string>()
  let stopRunners = () => {}

  const report = ({ head: { id, summary }, progress: { phase, codes } }: PlanEntry) => {
    const event: PlanEvent = {
      id,
      phase,
      kinds: summary.kinds,
      changes: summary.changing,
      refused: codes.filter((code) => code === refusedCode).length,
    }
    const text = `${phase} ${event.refused}`
    if (reported.get(id) === text) return
    reported.set(id, text)
    onPlan(event)
  }
  const onChange = () => {
    const plans = planRunner.get()?.get()
    for (const entry of plans?.entries ?? []) {
      const { id } = entry.head
      if (plans?.activeIds.has(id) || reported.has(id)) report(entry)
    }
    const active = [plans?.activeIds, rolloutRunner.get()?.get().activeIds]
    onBusy(active.some((ids) => ids !== undefined && ids.size > 0))
  }
  const onRunners = () => {
    stopRunners()
    const stops = [planRunner.get(), rolloutRunner.get()].map((runner) =>
      runner?.subscribe(onChange),
    )
    stopRunners = () => stops.forEach((stop) => stop?.())
    onChange()
  }
  const stops = [planRunner.subscribe(onRunners), rolloutRunner.subscribe(onRunners)]
  onRunners()
  return () => {
    stops.forEach((stop) => stop())
    stopRunners()
  }
}

const refusedCode = codeOf('refused')
