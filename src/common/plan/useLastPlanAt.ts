import { usePlanRunner, usePlanStoreState } from './usePlans'

/** When the newest result of a plan of this browser was read, Unix ms; 0: none yet. What was read before may be stale. */
export function useLastPlanAt(): number {
  const { entries } = usePlanStoreState(usePlanRunner())
  return entries.reduce(
    (last, { progress: { endedAt, sentAt } }) => Math.max(last, endedAt || sentAt),
    0,
  )
}
