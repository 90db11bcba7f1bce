import { useQuery } from '@tanstack/react-query'
import { createStore } from '../../lib/store'
import { useStore } from '../../lib/hooks/useStore'
import { useConsole } from '../consoleContext'
import type { PlanRunner } from '../../domain/plan/runner/planRunner'
import type { AppliedPlan, PlanStoreState } from '../../domain/plan/store/planStore'

/** The plan runner; null until it is loaded. */
export function usePlanRunner(): PlanRunner | null {
  const { plans } = useConsole()
  return useStore(plans.planRunner)
}

/** All plans of the runner; none until it is loaded. */
export const usePlanStoreState = (planRunner: PlanRunner | null): PlanStoreState =>
  useStore(planRunner ?? emptyStore)

/** All plans of this browser. Loads the plan runner. */
export function useAllPlans() {
  const { plans } = useConsole()
  const { data: planRunner = null, isError } = useQuery({
    queryKey: ['planRunner'],
    queryFn: plans.loadPlanRunner,
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    structuralSharing: false,
  })
  const { entries } = usePlanStoreState(planRunner)
  return {
    entries,
    loading: !planRunner && !isError,
    failed: isError,
    isPersistent: planRunner?.isPersistent ?? true,
  }
}

/** One applied plan, re-rendered with its progress. undefined: being read; null: it is not stored. */
export function useAppliedPlan(id: string): {
  applied: AppliedPlan | null | undefined
  failed: boolean
} {
  const { plans } = useConsole()
  const { data, isError } = useQuery({
    queryKey: ['applied plan', id],
    queryFn: async () => ({ applied: await (await plans.loadPlanRunner()).open(id) }),
    gcTime: 0,
    retry: false,
    networkMode: 'always',
    structuralSharing: false,
  })
  useStore(data?.applied?.version ?? constantVersion)
  return { applied: data?.applied, failed: isError }
}

const constantVersion = { get: () => 0, subscribe: () => () => {} }
const emptyStore = createStore<PlanStoreState>({ entries: [], activeIds: new Set() })
